import { afterEach, expect, test, vi } from 'vitest';
import { glossaryAssets } from '../../../platform/glossary-assets';

const IDS = Array.from({ length: 130 }, (_, number) => `entry-${number}`);

/** The extension's own files; counts how often each is fetched. */
function serve(broken: { times: number } = { times: 0 }) {
  const fetched: string[] = [];
  vi.stubGlobal('fetch', async (url: string) => {
    const path = new URL(url).pathname;
    fetched.push(path);
    if (broken.times-- > 0) return new Response('', { status: 500 });
    if (path === '/glossary/ids.json') return Response.json(IDS);
    if (path === '/glossary/names.json') return Response.json([['lupus', 'SLE']]);
    const shard = Number(/^\/glossary\/shards\/(\d+)\.json$/.exec(path)?.[1]);
    return Response.json(IDS.slice(shard * 64, shard * 64 + 64).map((id) => ({ id })));
  });
  return fetched;
}

afterEach(() => {
  vi.unstubAllGlobals();
});

test('gives entries by number in the order asked, and null for numbers that do not exist', async () => {
  serve();
  const entries = await glossaryAssets().entriesByNumber([129, 0, 130, 63, 64, -1, 1.5, 0]);
  expect(entries.map((entry) => entry?.id ?? null)).toEqual([
    'entry-129',
    'entry-0',
    null,
    'entry-63',
    'entry-64',
    null,
    null,
    'entry-0',
  ]);
});

test('fetches only the shards it needs, each once', async () => {
  const fetched = serve();
  const glossary = glossaryAssets();
  await Promise.all([glossary.entriesByNumber([70, 71]), glossary.entryById('entry-72')]);
  await glossary.entriesByNumber([70]);
  expect(fetched).toEqual(['/glossary/ids.json', '/glossary/shards/1.json']);
});

test('finds an entry by id; null for an id it does not have', async () => {
  serve();
  const glossary = glossaryAssets();
  expect(await glossary.entryById('entry-65')).toEqual({ id: 'entry-65' });
  expect(await glossary.entryById('nothing')).toBeNull();
  expect(await glossary.numberOf('entry-65')).toBe(65);
  expect(await glossary.numberOf('nothing')).toBeNull();
});

test('gives all names, only when asked for', async () => {
  const fetched = serve();
  const glossary = glossaryAssets();
  expect(fetched).toEqual([]);
  expect(await glossary.loadNames()).toEqual([['lupus', 'SLE']]);
});

test('tries a file again that could not be read', async () => {
  serve({ times: 1 });
  const glossary = glossaryAssets();
  await expect(glossary.entryById('entry-0')).rejects.toThrow('/glossary/ids.json: status 500');
  expect(await glossary.entryById('entry-0')).toEqual({ id: 'entry-0' });
});
