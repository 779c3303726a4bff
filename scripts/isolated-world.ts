// Runs a function in the documents of a page beside the page's own scripts, as an extension's script does: the same DOM,
// but none of what the page has done to prototypes and globals. Chromium only; in Firefox the page's own world serves.

import type { CDPSession, Page } from '@playwright/test';

/** Runs `task` in every document of the page. It is sent as text, so it must be whole in itself. */
export async function inEachDocument<T>(page: Page, task: () => T): Promise<T[]> {
  const sessions = await sessionsOf(page);
  if (sessions.length === 0) return await inPageWorlds(page, task);
  const answers = sessions.map(async (session) => {
    const { frameTree } = await session.send('Page.getFrameTree');
    const frames = framesOf(frameTree);
    const all = await Promise.all(frames.map((frameId) => inFrame(session, frameId, task)));
    await session.detach();
    return all;
  });
  return (await Promise.all(answers)).flat();
}

/** Runs `task` in the page's main document; gives what it promises. */
export async function inMainDocument<T>(page: Page, task: () => T | Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  const { frameTree } = await session.send('Page.getFrameTree');
  const answer = await inFrame(session, frameTree.frame.id, task);
  await session.detach();
  return await answer;
}

interface FrameTree {
  readonly frame: { readonly id: string };
  readonly childFrames?: readonly FrameTree[];
}

function framesOf({ frame, childFrames = [] }: FrameTree): string[] {
  return [frame.id, ...childFrames.flatMap(framesOf)];
}

/** One for the page, and one for each frame in a process of its own. None in Firefox. */
async function sessionsOf(page: Page): Promise<CDPSession[]> {
  const wanted = [page, ...page.frames().filter((frame) => frame !== page.mainFrame())];
  const sessions = wanted.map((target) =>
    page
      .context()
      .newCDPSession(target)
      // Frames of the page's own process have none.
      .catch(() => undefined),
  );
  return (await Promise.all(sessions)).filter((session) => session !== undefined);
}

async function inFrame<T>(session: CDPSession, frameId: string, task: () => T): Promise<T> {
  const { executionContextId } = await session.send('Page.createIsolatedWorld', { frameId });
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression: `(${task})()`,
    contextId: executionContextId,
    returnByValue: true,
    awaitPromise: true,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description ?? exceptionDetails.text);
  return result.value as T; // by value, as the task returned it
}

/** Longest wait for one frame, in milliseconds: a frame that loads lazily may never have anything to answer. */
const PATIENCE = 2000;

async function inPageWorlds<T>(page: Page, task: () => T): Promise<T[]> {
  const answers = page.frames().map((frame) => {
    const late = new Promise<undefined>((resolve) => setTimeout(resolve, PATIENCE));
    return Promise.race([frame.evaluate(task), late]).catch(() => undefined);
  });
  return (await Promise.all(answers)).filter((answer) => answer !== undefined) as T[]; // T itself is never undefined here
}
