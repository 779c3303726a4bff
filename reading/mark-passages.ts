// What the bar does: marks a stretch of the page, in this color or that, takes the mark off, copies it as a quotation,
// leads to its note. What is kept is the notebook's affair; the page shows at once what the reader did, and takes it
// back where it was not kept. Long, because each of these begins where another may be under way.

import type { ToolbarStatus } from '../components/passage-toolbar';
import type { PassageAnchor } from '../notebook/passage-anchor';
import { LONGEST, type PassageColour } from '../notebook/rows';
import { type Ask, newId } from '../platform/ask';
import { type KeptPassage, LONGEST_QUESTION } from '../platform/requests';
import { copyText } from './copy-text';
import { describeStretch, quotationFrom } from './describe-stretch';
import type { Guard } from './guard';
import type { HeldPassages } from './held-passages';
import type { PassageSearch } from './passage-search';
import type { Stretch } from './selected-passage';
import { inSlices } from './slices';
import { createToolbarHost, type ToolbarHost } from './toolbar-host';

export interface MarkingOptions {
  readonly document: Document;
  readonly ask: Ask;
  /** The address that the document names as its own, as far as it is to be believed. */
  readonly canonical: () => string | null;
  readonly guard: Guard;
  readonly search: Pick<PassageSearch, 'read'>;
  readonly held: HeldPassages;
  /** Other passages are held than before, or in other colors. */
  readonly onHeld: () => void;
  /** Has what is selected explained. */
  readonly explain: (words: string) => void;
}

export interface Marking {
  /** Shows the bar for a stretch that is not marked, or for a passage that stands there. */
  open(stretch: Stretch, passage?: KeptPassage): void;
  /** Shows it with the focus in it, after marking the stretch. */
  mark(stretch: Stretch): void;
  close(): void;
  /** Other passages are held than before: the bar of one that has gone goes with it. */
  refresh(): void;
  /** Moves the focus into the bar. */
  focus(): void;
  readonly bar: Pick<ToolbarHost, 'isShown' | 'holds'>;
  /** Whether the bar is about what is selected and not marked yet. */
  readonly isOffer: boolean;
}

/** What the bar is about. */
interface Subject {
  readonly stretch: Stretch;
  /** Set once it is marked. */
  passage?: KeptPassage | undefined;
  anchor?: PassageAnchor | undefined;
  status?: ToolbarStatus | undefined;
}

export function markPassages(options: MarkingOptions): Marking {
  const { document, ask, guard, search, held, onHeld, explain } = options;
  const { signal, run, attend } = guard;
  let subject: Subject | undefined;
  /** As the reader marked last. */
  let usual: PassageColour = 'yellow';

  /** The notebook is asked in the order in which the reader acts: a color that overtook its passage would find none. */
  let asking: Promise<unknown> = Promise.resolve();
  function inTurn<T>(askIt: () => Promise<T>): Promise<T> {
    const answer = asking.then(askIt);
    asking = answer;
    return answer;
  }

  const withSubject = (task: (about: Subject) => Promise<unknown>) => () => {
    if (subject) attend(task(subject));
  };
  const bar = createToolbarHost(
    document,
    {
      onColour: (colour) => subject && attend(colourIn(subject, colour)),
      onNote: withSubject(note),
      onCopy: withSubject(copy),
      onExplain: withSubject(explainIt),
      onRemove: withSubject(remove),
      onClose: close,
    },
    signal,
  );

  /** Shows what is known of the subject now, if the bar is still about it. */
  function draw(about: Subject): void {
    if (subject !== about || signal.aborted) return;
    const { stretch, passage, status } = about;
    run(() =>
      bar.show({
        ...{ range: stretch.live, canExplain: stretch.words.length <= LONGEST_QUESTION },
        ...(passage && { colour: passage.colour }),
        ...(status && { status }),
      }),
    );
  }

  function tell(about: Subject, status: ToolbarStatus | undefined): void {
    about.status = status;
    draw(about);
  }

  function open(stretch: Stretch, passage?: KeptPassage): void {
    // A selection may settle while it is being marked: another subject would mark it twice.
    if (!passage && subject && isSame(subject.stretch, stretch)) return;
    subject = { stretch, ...(passage && { passage, anchor: passage.anchor }) };
    draw(subject);
  }

  function close(): void {
    subject = undefined;
    bar.hide();
  }

  function colourIn(about: Subject, colour: PassageColour): Promise<unknown> {
    usual = colour;
    return about.passage ? recolour(about, about.passage, colour) : mark(about, colour);
  }

  /** Marks a stretch; resolves with whether it is kept. */
  async function mark(about: Subject, colour: PassageColour): Promise<boolean> {
    const isTooLong = about.stretch.words.length > LONGEST.quote;
    const anchor = isTooLong ? undefined : await describe(about);
    if (signal.aborted) return false;
    if (!anchor || anchor.quote.exact.length > LONGEST.quote) {
      tell(about, isTooLong || anchor ? 'too-long' : 'nothing');
      return false;
    }
    // Pressed twice: the first one has marked it meanwhile, perhaps in another color.
    if (about.passage) {
      if (about.passage.colour !== colour) await recolour(about, about.passage, colour);
      return true;
    }
    // Made here, so that asking twice keeps once.
    const passage = { id: newId(), colour, anchor };
    about.passage = passage;
    held.add(passage);
    onHeld();
    // The selection would hide the color.
    const selection = document.getSelection();
    if (subject === about && selection?.rangeCount) selection.collapseToEnd();
    tell(about, undefined);
    const canonical = options.canonical();
    const answer = await inTurn(() => ask('keepPassage', { passage: passage.id, canonical, colour, anchor }));
    const outcome = answer.ok ? answer.value : answer;
    held.arrive(passage.id, outcome.ok);
    onHeld();
    if (!outcome.ok) about.passage = undefined;
    tell(about, outcome.ok ? 'kept' : failureOf(outcome.code));
    return outcome.ok;
  }

  async function recolour(about: Subject, before: KeptPassage, colour: PassageColour): Promise<void> {
    const { id } = before;
    about.passage = { ...before, colour };
    held.recolour(id, colour);
    onHeld();
    tell(about, undefined);
    const canonical = options.canonical();
    const answer = await inTurn(() => ask('colourPassage', { passage: id, canonical, colour }));
    if (answer.ok && answer.value.changed) return;
    // It may not have been kept at all.
    about.passage = held.get(id) && before;
    held.recolour(id, before.colour);
    onHeld();
    tell(about, failureOf(answer.ok ? 'failed' : answer.code, 'not-changed'));
  }

  async function remove(about: Subject): Promise<void> {
    const { passage } = about;
    if (!passage) return;
    const canonical = options.canonical();
    const answer = await inTurn(() => ask('takeBackPassage', { passage: passage.id, canonical }));
    const code = answer.ok ? !answer.value.undone && answer.value.code : answer.code;
    if (code) return tell(about, failureOf(code, 'not-changed'));
    held.drop(passage.id);
    onHeld();
    about.passage = undefined;
    // The bar goes on offering the same stretch: who did not mean it marks it again.
    tell(about, 'removed');
  }

  async function note(about: Subject): Promise<void> {
    if (!about.passage && !(await mark(about, usual))) return;
    const id = about.passage?.id;
    if (id === undefined) return;
    const answer = await ask('openPanel', { passage: id });
    if (!answer.ok || !answer.value.opened)
      tell(about, failureOf(answer.ok ? 'failed' : answer.code, 'not-opened'));
    else if (subject === about) close();
  }

  async function copy(about: Subject): Promise<void> {
    const anchor = await describe(about);
    if (!anchor) return tell(about, 'nothing');
    const text = quotationFrom(document, anchor);
    tell(about, (await copyText(document, text)) ? 'copied' : 'not-copied');
  }

  async function explainIt({ stretch: { live, words } }: Subject): Promise<void> {
    close();
    // A passage that was clicked is not selected, and the card belongs to what is.
    const { startContainer, startOffset, endContainer, endOffset } = live;
    if (document.getSelection()?.isCollapsed)
      document.getSelection()?.setBaseAndExtent(startContainer, startOffset, endContainer, endOffset);
    explain(words);
  }

  async function describe(about: Subject): Promise<PassageAnchor | undefined> {
    const page = about.anchor ? undefined : await search.read();
    about.anchor ??= page && (await inSlices(describeStretch(page, about.stretch), { run, signal }));
    return about.anchor;
  }

  return {
    open,
    close,
    mark(stretch) {
      open(stretch);
      bar.focus();
      if (subject) attend(mark(subject, usual));
    },
    refresh() {
      const before = subject?.passage;
      const now = before && held.get(before.id);
      if (before && !now) close();
      if (!subject || !now || now.colour === before?.colour) return;
      subject.passage = now;
      draw(subject);
    },
    focus: bar.focus,
    bar,
    get isOffer() {
      return subject !== undefined && subject.passage === undefined && subject.status === undefined;
    },
  };
}

function isSame({ range: a }: Stretch, { range: b }: Stretch): boolean {
  return (
    a.startContainer === b.startContainer &&
    a.startOffset === b.startOffset &&
    a.endContainer === b.endContainer &&
    a.endOffset === b.endOffset
  );
}

/** @param otherwise for what is nobody's fault but the browser's */
function failureOf(code: string, otherwise: ToolbarStatus = 'failed'): ToolbarStatus {
  switch (code) {
    case 'private':
    case 'off':
    case 'managed':
    case 'no-address':
    case 'has-note':
    case 'gone':
      return code;
    case 'storage-full':
      return otherwise === 'failed' ? code : otherwise;
    default:
      return otherwise;
  }
}
