import { createHash } from 'node:crypto';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { LIMITS } from '../../../glossary/packs/pack';
import { type Loaded, loadPack, PATIENCE } from '../../../platform/load-pack';

const URL_OF_LIST = 'https://example.org/list.json';
const TEXT = 'term,meaning\nstoma,An opening.\n';
const SHA256 = createHash('sha256').update(TEXT).digest('hex');

type Answer = (url: string, init: RequestInit) => Promise<Response>;

/** Puts a server in place of the network; gives what it was asked. */
function serve(answer: Answer) {
  const asked = vi.fn(answer);
  vi.stubGlobal('fetch', asked);
  return asked;
}

/** What a browser does with a request that is aborted. */
function until(signal: AbortSignal | null | undefined): Promise<never> {
  return new Promise((_, reject) => {
    signal?.addEventListener('abort', () => reject(signal.reason), { once: true });
  });
}

/** Chunks one after the other, for as long as they are read. */
function streamed(chunk: Uint8Array<ArrayBuffer>, times = Number.POSITIVE_INFINITY) {
  const state = { sent: 0, isCancelled: false };
  const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
    pull(controller) {
      if (state.sent === times) return controller.close();
      state.sent++;
      controller.enqueue(chunk);
    },
    cancel() {
      state.isCancelled = true;
    },
  });
  return { state, body };
}

const ruleOf = (loaded: Loaded) => (loaded.ok ? 'loaded' : loaded.rule);

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

test('loads the bytes of an address, with their checksum', async () => {
  const asked = serve(async () => new Response(TEXT));
  const loaded = await loadPack({ url: URL_OF_LIST });
  expect(loaded).toEqual({ ok: true, bytes: new TextEncoder().encode(TEXT), sha256: SHA256 });
  expect(asked).toHaveBeenCalledOnce();
});

test('sends a plain GET: no cookies, no referrer, nothing from the cache, and it follows nowhere', async () => {
  const asked = serve(async () => new Response(TEXT));
  await loadPack({ url: URL_OF_LIST });
  const [url, { signal, ...init }] = asked.mock.lastCall ?? ['', {}];
  expect([url, init]).toEqual([
    URL_OF_LIST,
    {
      method: 'GET',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'manual',
    },
  ]);
  expect(signal?.aborted).toBe(true);
});

test.each(['http://example.org/list.json', 'https://anna:secret@example.org/', 'file:///etc/passwd', ''])(
  'asks nobody for %j',
  async (url) => {
    const asked = serve(async () => new Response(TEXT));
    expect(ruleOf(await loadPack({ url }))).toMatch(/^(not-https|has-password|no-address)$/);
    expect(asked).not.toHaveBeenCalled();
  },
);

test('takes what has the checksum that was given, and nothing else', async () => {
  serve(async () => new Response(TEXT));
  expect(ruleOf(await loadPack({ url: URL_OF_LIST, sha256: SHA256 }))).toBe('loaded');
  const other = SHA256.replace(/^./, (digit) => (digit === '0' ? '1' : '0'));
  expect(ruleOf(await loadPack({ url: URL_OF_LIST, sha256: other }))).toBe('wrong-hash');
  serve(async () => new Response(`${TEXT} `));
  expect(ruleOf(await loadPack({ url: URL_OF_LIST, sha256: SHA256 }))).toBe('wrong-hash');
});

test.each<[string, string, Answer]>([
  ['redirected', 'leads elsewhere', async () => ({ type: 'opaqueredirect', status: 0 }) as Response],
  ['bad-status', 'is not there', async () => new Response(TEXT, { status: 404 })],
  ['bad-status', 'is only in part there', async () => new Response(TEXT, { status: 206 })],
  ['unreachable', 'does not answer', async () => Promise.reject(new TypeError('Failed to fetch'))],
  [
    'unreachable',
    'breaks off',
    async () => new Response(new ReadableStream({ pull: (stream) => stream.error(new TypeError()) })),
  ],
])('is refused as %s where the list %s', async (rule, _, answer) => {
  serve(answer);
  expect(ruleOf(await loadPack({ url: URL_OF_LIST }))).toBe(rule);
});

test('an empty answer is loaded: what is in it, others say', async () => {
  serve(async () => new Response(null));
  expect(await loadPack({ url: URL_OF_LIST })).toMatchObject({ ok: true, bytes: new Uint8Array(0) });
});

describe('a list that is too big', () => {
  const CHUNK = new Uint8Array(1024 * 1024);
  const most = LIMITS.fileBytes / CHUNK.length;

  test.each(['1', String(LIMITS.fileBytes + 1), 'much'])(
    'is cut off as soon as it is, whatever the server says of its length: %s',
    async (told) => {
      const { state, body } = streamed(CHUNK);
      serve(async () => new Response(body, { headers: { 'Content-Length': told } }));
      expect(ruleOf(await loadPack({ url: URL_OF_LIST }))).toBe('too-big');
      expect(state.sent).toBeLessThanOrEqual(most + 2);
    },
  );

  test('is one of a byte more than the limit', async () => {
    serve(async () => new Response(streamed(CHUNK, most).body));
    expect(ruleOf(await loadPack({ url: URL_OF_LIST }))).toBe('loaded');
    const oneMore = new Blob([...Array.from({ length: most }, () => CHUNK), 'x']);
    serve(async () => new Response(oneMore));
    expect(ruleOf(await loadPack({ url: URL_OF_LIST }))).toBe('too-big');
  });
});

describe('time', () => {
  beforeEach(() => vi.useFakeTimers());

  test('is up when nobody answers', async () => {
    serve((_, { signal }) => until(signal));
    const loading = loadPack({ url: URL_OF_LIST });
    await vi.advanceTimersByTimeAsync(PATIENCE.next);
    expect(ruleOf(await loading)).toBe('too-slow');
  });

  test('is up when an answer goes on without an end', async () => {
    serve(async (_, { signal }) => {
      const stopped = until(signal);
      const body = new ReadableStream<Uint8Array<ArrayBuffer>>({
        async pull(stream) {
          const drop = new Promise((resolve) => setTimeout(resolve, PATIENCE.next - 1));
          await Promise.race([drop, stopped]).catch((reason: unknown) => stream.error(reason));
          if (!signal?.aborted) stream.enqueue(new Uint8Array(1));
        },
      });
      return new Response(body);
    });
    const loading = loadPack({ url: URL_OF_LIST });
    await vi.advanceTimersByTimeAsync(PATIENCE.whole);
    expect(ruleOf(await loading)).toBe('too-slow');
  });

  test('leaves nothing running once all has come', async () => {
    serve(async () => new Response(TEXT));
    await loadPack({ url: URL_OF_LIST });
    expect(vi.getTimerCount()).toBe(0);
  });

  test('is the caller’s: it stops when he wants it to', async () => {
    serve((_, { signal }) => until(signal));
    const life = new AbortController();
    const loading = loadPack({ url: URL_OF_LIST, signal: life.signal });
    life.abort();
    expect(ruleOf(await loading)).toBe('stopped');
  });
});
