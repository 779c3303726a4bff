// What goes wrong in any page of a browser, and what is asked of the network.

import type { BrowserContext } from '@playwright/test';

export interface Watch {
  /** Of the console and of scripts, breaches of the content security policy among them. */
  readonly errors: readonly string[];
  /** Addresses on the network. */
  readonly requests: readonly string[];
  /** Leaves the pages to come as they are; to be called before another test has this browser. */
  readonly end: () => Promise<void>;
}

/** Watches from now on. */
export async function watchAll(context: BrowserContext): Promise<Watch> {
  const errors: string[] = [];
  const requests: string[] = [];
  context.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  context.on('weberror', (error) => errors.push(String(error.error())));
  context.on('request', (request) => /^(https?|wss?):/.test(request.url()) && requests.push(request.url()));
  const script = await context.addInitScript(() => {
    addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
      console.error(`policy: ${effectiveDirective} ${blockedURI}`),
    );
  });
  return { errors, requests, end: () => script.dispose() };
}
