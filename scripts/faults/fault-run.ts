// A fault run: random operations on the notebook of the built extension, from a page of ours and from a web page, while
// the worker is stopped, pages are reloaded and the browser is killed. What was acknowledged must be there exactly once,
// and nothing may be half done. An operation that got no answer is asked for again, with the same ids, as a reader would.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Written } from '../../notebook/db';
import type { RemovedPassages } from '../../notebook/passages';
import { randomFrom } from '../../notebook/random';
import type { NotebookRows, Schedule } from '../../notebook/rows';
import type { Removed } from '../../notebook/saved-terms';
import { serveFolder } from '../serve-page.mjs';
import { type HurtBrowser, startBrowser } from './browser';
import { anyOperation, type KeptRows, NOTHING, type Operation, type Random, rowsAfter } from './operations';
import { type Found, judge, type Verdict } from './verdict';

export interface FaultOptions {
  /** Folder of the built extension. */
  readonly extension: string;
  readonly operations: number;
  /** How often the worker is stopped, and the browser killed. */
  readonly kills: number;
  readonly crashes: number;
  readonly seed: number;
}

export interface FaultReport {
  readonly operations: number;
  readonly acknowledged: number;
  readonly kills: number;
  readonly crashes: number;
  /** Acknowledged, and not there; done twice; neither done nor left undone. */
  readonly lost: number;
  readonly duplicated: number;
  readonly half: number;
}

const TERMS = 24;
const PAGES = 8;
const MOST_AT_ONCE = 3;
/** Longest wait, in milliseconds, for an answer. Only one that will never come takes this long. */
const PATIENCE = 20_000;
/** A fault strikes so many milliseconds after the operations began, at most: that is about how long they take. */
const LATEST_FAULT = 25;

/** An operation that got no answer is asked for so often again. */
const MOST_TRIES = 3;

type Fault = 'kill' | 'crash' | 'reload';

export async function runFaults(options: FaultOptions): Promise<FaultReport> {
  const folder = mkdtempSync(join(tmpdir(), 'medgloss-faults-'));
  writeFileSync(join(folder, 'page.html'), '<!doctype html><title>A page</title><p>Nothing to mark.</p>');
  const site = await serveFolder(folder);
  const start = () =>
    startBrowser({
      ...{ extension: options.extension, profile: join(folder, 'profile') },
      page: `${site.origin}/page.html`,
    });
  const run = new FaultRun(options, await start(), start);
  try {
    return await run.toEnd();
  } finally {
    await run.end();
    site.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
  }
}

class FaultRun {
  private readonly random: Random;
  /** What must be there, by the id of a term or the key of a page. */
  private readonly must = new Map<string, KeptRows>();
  private readonly removed = new Map<string, Removed | RemovedPassages>();
  private readonly faults: Fault[];
  private readonly count = { operations: 0, acknowledged: 0, kills: 0, crashes: 0 };
  private readonly wrong = { lost: 0, duplicated: 0, half: 0 };

  constructor(
    private readonly options: FaultOptions,
    private browser: HurtBrowser,
    private readonly restart: () => Promise<HurtBrowser>,
  ) {
    this.random = randomFrom(options.seed);
    const ids: string[] = JSON.parse(readFileSync(join(options.extension, 'glossary/ids.json'), 'utf8'));
    for (let i = 0; i < TERMS; i++) this.must.set(this.pick(ids), NOTHING);
    for (let i = 0; i < PAGES; i++) this.must.set(`https://page-${i}.example/`, NOTHING);
    this.faults = [
      ...Array.from({ length: options.kills }, () => 'kill' as const),
      ...Array.from({ length: options.crashes }, () => 'crash' as const),
      ...Array.from({ length: Math.ceil(options.kills / 6) }, () => 'reload' as const),
    ];
  }

  async toEnd(): Promise<FaultReport> {
    while (this.count.operations < this.options.operations || this.faults.length > 0) await this.round();
    return { ...this.count, ...this.wrong };
  }

  end(): Promise<void> {
    return this.browser.close();
  }

  /** A few operations at once, on different terms and pages, with a fault in their midst; then a look at what has become of them. */
  private async round(): Promise<void> {
    const left = Math.max(1, this.options.operations - this.count.operations);
    const operations = this.someOperations(Math.min(left, 1 + Math.floor(this.random() * MOST_AT_ONCE)));
    this.count.operations += operations.length;
    const fault = this.nextFault(left);
    const attempts = operations.map((operation) => this.attempt(operation));
    if (fault) await this.strike(fault);
    const answers = await Promise.all(attempts);

    const found = await this.findAll();
    const verdicts = operations.map((operation, i) => this.settle(operation, answers[i] ?? false, found));
    for (const entry of this.must.keys())
      if (!operations.some((operation) => operation.entry === entry)) this.mustStand(entry, found);

    for (const [i, operation] of operations.entries())
      if (!answers[i]) await this.tryAgain(operation, verdicts[i] === 'after');
  }

  private someOperations(count: number): Operation[] {
    const entries = new Set<string>();
    while (entries.size < count) entries.add(this.pick([...this.must.keys()]));
    return [...entries].map((entry) => {
      const [rows, removed] = [this.must.get(entry) ?? NOTHING, this.removed.get(entry)];
      return anyOperation(entry, { rows, removed, random: this.random });
    });
  }

  /** Faults are spread over what is left to do. */
  private nextFault(operationsLeft: number): Fault | undefined {
    if (this.random() * operationsLeft > this.faults.length * 2) return undefined;
    const [fault] = this.faults.splice(Math.floor(this.random() * this.faults.length), 1);
    return fault;
  }

  /** Whether the operation was acknowledged. */
  private async attempt(operation: Operation): Promise<boolean> {
    const call = `perform(${JSON.stringify(operation)})`;
    const isWeb = operation.what === 'take-back' || (operation.what === 'save' && operation.from === 'web');
    const answer = isWeb
      ? this.browser.inContentScript<boolean>(call)
      : this.browser.inOwnPage<Written<Removed | RemovedPassages | null>>(call).then((written) => {
          if (written.ok && written.value) this.removed.set(operation.entry, written.value);
          return written.ok;
        });
    // The page or the browser was lost under it: no answer came.
    return await Promise.race([answer.catch(() => false), noAnswer()]);
  }

  private async strike(fault: Fault): Promise<void> {
    await new Promise((resolve) => setTimeout(resolve, this.random() * LATEST_FAULT));
    switch (fault) {
      case 'kill':
        this.count.kills++;
        return await this.browser.stopWorker();
      case 'reload':
        return await this.browser.reloadOwnPage();
      case 'crash':
        this.count.crashes++;
        await this.browser.kill();
        this.browser = await this.restart();
    }
  }

  private async findAll(): Promise<Map<string, Found>> {
    type All = { rows: NotebookRows; schedules: Schedule[] };
    const { rows, schedules } = await this.browser.inOwnPage<All>('readAll()');
    const found = [...this.must.keys()].map((entry): [string, Found] => [
      entry,
      {
        saved: rows.savedTerms.find(({ id }) => id === entry),
        sightings: rows.sightings.filter((sighting) => sighting.entry === entry),
        reviews: rows.reviews.filter((review) => review.entry === entry),
        schedule: schedules.find(({ id }) => id === entry),
        reading: rows.readings.find(({ id }) => id === entry),
        passages: rows.passages.filter(({ reading }) => reading === entry),
      },
    ]);
    return new Map(found);
  }

  /** Judges one operation by what has become of its term or page, and goes on from what is there. */
  private settle(
    operation: Operation,
    isAcknowledged: boolean,
    all: Map<string, Found>,
    isDone = false,
  ): Verdict {
    const { entry } = operation;
    const [before, found] = [this.must.get(entry) ?? NOTHING, all.get(entry)];
    if (!found) throw new Error(`${entry} was not looked for`);
    const expected = isDone ? before : rowsAfter(before, operation);
    const verdict = judge(found, { before, after: expected });
    this.must.set(entry, verdict === 'after' ? expected : verdict === 'before' ? before : found);
    if (isAcknowledged) {
      this.count.acknowledged++;
      if (operation.what === 'restore' || operation.what === 'restore-passages') this.removed.delete(entry);
    }
    if (verdict === 'after' || (verdict === 'before' && !isAcknowledged)) return verdict;
    this.wrong[verdict === 'before' ? 'lost' : verdict]++;
    this.tell(operation, verdict);
    return verdict;
  }

  /** What no operation was on must be as it was. */
  private mustStand(entry: string, all: Map<string, Found>): void {
    const [rows, found] = [this.must.get(entry) ?? NOTHING, all.get(entry)];
    if (!found) return;
    const verdict = judge(found, { before: rows, after: rows });
    if (verdict === 'after') return;
    this.wrong[verdict === 'duplicated' ? 'duplicated' : 'lost']++;
    this.must.set(entry, found);
    this.tell({ entry }, verdict);
  }

  /** The same operation with the same ids, until it is acknowledged. `isDone`: it was found to be done, though nobody was told. */
  private async tryAgain(operation: Operation, isDone: boolean): Promise<void> {
    let isAcknowledged = false;
    for (let times = 0; times < MOST_TRIES && !isAcknowledged; times++)
      isAcknowledged = await this.attempt(operation);
    this.settle(operation, isAcknowledged, await this.findAll(), isDone);
  }

  private tell(operation: object, verdict: string): void {
    process.stderr.write(`${verdict}: ${JSON.stringify(operation)}\n`);
  }

  private pick<T>(from: readonly T[]): T {
    const picked = from[Math.floor(this.random() * from.length)];
    if (picked === undefined) throw new Error('nothing to pick from');
    return picked;
  }
}

async function noAnswer(): Promise<false> {
  return await new Promise((resolve) => setTimeout(resolve, PATIENCE, false).unref());
}
