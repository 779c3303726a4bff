// A server of lists on this machine, over https, that tells what it was asked. What stands at an address may be written anew,
// or be an answer of its own.

import { createHash } from 'node:crypto';
import type { IncomingHttpHeaders, ServerResponse } from 'node:http';
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { selfSigned } from './self-signed';

interface Asked {
  readonly method: string | undefined;
  readonly path: string | undefined;
  readonly headers: IncomingHttpHeaders;
}

type Answer = string | Buffer | ((response: ServerResponse) => void);

export interface ListServer {
  readonly origin: string;
  /** In order, since `forget`. */
  readonly asked: Asked[];
  /** Puts an answer at a path; gives its address. */
  readonly serve: (path: string, answer: Answer) => string;
  readonly close: () => Promise<void>;
}

export async function startListServer(): Promise<ListServer> {
  const answers = new Map<string, Answer>();
  const asked: Asked[] = [];
  const server = createServer(selfSigned(), ({ method, url, headers }, response) => {
    asked.push({ method, path: url, headers });
    const answer = answers.get(url ?? '');
    if (typeof answer === 'function') answer(response);
    else response.writeHead(answer === undefined ? 404 : 200).end(answer);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo; // it listens on a port, not on a pipe
  const origin = `https://127.0.0.1:${port}`;
  return {
    ...{ origin, asked },
    serve(path, answer) {
      answers.set(path, answer);
      return `${origin}${path}`;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

export function sha256(content: string | Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
