import { afterEach, describe, expect, test, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { ask, newId } from '../../../platform/ask';

const save = { sighting: '6f1c2b3a-0d4e-4f5a-8b6c-7d8e9f0a1b2c', id: 'lupus', sentence: 'x' };

/** What sendMessage does, one per call. */
function answering(...attempts: (() => unknown)[]) {
  return vi.spyOn(fakeBrowser.runtime, 'sendMessage').mockImplementation(async () => {
    const attempt = attempts.shift();
    if (!attempt) throw new Error('asked too often');
    return attempt();
  });
}

function fails(message: string) {
  return () => {
    throw new Error(message);
  };
}

afterEach(() => {
  vi.restoreAllMocks();
  fakeBrowser.reset();
});

test('gives the value of an answer', async () => {
  const sent = answering(() => ({ ok: true, value: { ok: true } }));
  expect(await ask('saveTerm', save)).toEqual({ ok: true, value: { ok: true } });
  expect(sent).toHaveBeenCalledWith({ medgloss: 'saveTerm', args: [save] });
});

test('gives the code of a refusal, and does not insist', async () => {
  const sent = answering(() => ({ ok: false, code: 'refused' }));
  expect(await ask('entry', { id: 'lupus' })).toEqual({ ok: false, code: 'refused' });
  expect(sent).toHaveBeenCalledOnce();
});

describe('when the worker dies', () => {
  const closed = 'A listener indicated an asynchronous response, but the message channel closed';

  test('asks once more', async () => {
    answering(fails(closed), () => ({ ok: true, value: { ok: true } }));
    expect(await ask('saveTerm', save)).toEqual({ ok: true, value: { ok: true } });
  });

  test('asks once more after no answer at all', async () => {
    answering(
      () => undefined,
      () => ({ ok: true, value: null }),
    );
    expect(await ask('entry', { id: 'lupus' })).toEqual({ ok: true, value: null });
  });

  test('opens nothing a second time', async () => {
    const sent = answering(fails(closed), () => ({ ok: true, value: { opened: true } }));
    expect(await ask('openPanel', { passage: null })).toEqual({ ok: false, code: 'failed' });
    expect(sent).toHaveBeenCalledOnce();
  });

  test('says so when that dies too', async () => {
    const sent = answering(fails(closed), fails(closed));
    expect(await ask('saveTerm', save)).toEqual({ ok: false, code: 'failed' });
    expect(sent).toHaveBeenCalledTimes(2);
  });
});

describe('when the extension is gone from under the page', () => {
  test('says so without asking', async () => {
    const sent = answering();
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue('');
    expect(await ask('pageSettings')).toEqual({ ok: false, code: 'gone' });
    expect(sent).not.toHaveBeenCalled();
  });

  test('says so when the browser tells only on asking', async () => {
    const sent = answering(fails('Extension context invalidated.'));
    expect(await ask('pageSettings')).toEqual({ ok: false, code: 'gone' });
    expect(sent).toHaveBeenCalledOnce();
  });
});

test('makes sighting ids that are UUIDs of version 4, never twice the same', () => {
  const ids = Array.from({ length: 50 }, newId);
  expect(new Set(ids).size).toBe(50);
  for (const id of ids)
    expect(id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/);
});
