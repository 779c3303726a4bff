import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type ConnectFrames, type FrameLink, linkFrames, type Told } from '../../../platform/frame-link';

type Events = Parameters<ConnectFrames<string>>[0];

let ports: Events[];
let told: Told<string>[];
let life: AbortController;
let link: FrameLink;

/** Ports that nobody has closed. */
const open = () => ports.filter(({ signal }) => !signal.aborted);
const port = () => {
  const newest = ports.at(-1);
  if (!newest) throw new Error('no port was opened');
  return newest;
};

beforeEach(() => {
  vi.useFakeTimers();
  ports = [];
  told = [];
  life = new AbortController();
  link = linkFrames<string>((events) => ports.push(events), {
    onTold: (by) => told.push(by),
    signal: life.signal,
  });
});

afterEach(() => {
  life.abort();
  vi.useRealTimers();
});

test('tells what frames tell, at once and on each change', () => {
  link.again();
  port().onFrames(['a']);
  port().onFrames(['a', 'b']);
  expect(told).toEqual(['waiting', ['a'], ['a', 'b']]);
});

test('tries again where nobody listens yet, and says so from the second time', () => {
  link.again();
  port().onGone();
  expect(told).toEqual(['waiting']);
  vi.advanceTimersByTime(200);
  port().onGone();
  expect(told.at(-1)).toBe('gone');
  vi.advanceTimersByTime(500);
  port().onFrames(['a']);
  expect(told.at(-1)).toEqual(['a']);
});

test('gives up some day, until it is asked again', () => {
  link.again();
  for (let before = 0; before < ports.length; vi.advanceTimersByTime(1000)) {
    before = ports.length;
    port().onGone();
  }
  const tries = ports.length;
  vi.advanceTimersByTime(60_000);
  expect(ports).toHaveLength(tries);
  link.again();
  expect(ports).toHaveLength(tries + 1);
  expect(told.at(-1)).toBe('waiting');
});

test('opens a port anew when the page goes, and waits for the next page', () => {
  link.again();
  port().onFrames(['a']);
  port().onGone();
  expect(told.at(-1)).toBe('waiting');
  port().onFrames(['next page']);
  expect(told.at(-1)).toEqual(['next page']);
});

test('asked again, reaches frames that came later, and what was told stands until they have answered', () => {
  link.again();
  port().onFrames(['a']);
  const first = port();
  link.again();
  expect(told.at(-1)).toEqual(['a']);
  port().onFrames(['a']);
  port().onFrames(['a', 'later']);
  vi.advanceTimersByTime(1000);
  expect(told).toEqual(['waiting', ['a'], ['a', 'later']]);
  expect(first.signal.aborted).toBe(true);
  expect(open()).toEqual([port()]);
});

test('says that a page is silent, and takes it back when it speaks', () => {
  link.again();
  vi.advanceTimersByTime(60_000);
  expect(told.at(-1)).toBe('silent');
  port().onFrames(['a']);
  expect(told.at(-1)).toEqual(['a']);
});

test('closes every port at the end, and opens none after it', () => {
  link.again();
  port().onFrames(['a']);
  link.again();
  life.abort();
  expect(open()).toEqual([]);
  link.again();
  vi.advanceTimersByTime(60_000);
  expect(open()).toEqual([]);
});
