// The background's side of PageRequests: checks who asks and what they send, then calls the handler. A request that is
// unknown, malformed or from elsewhere is refused before anything is read or changed.

import * as v from 'valibot';
import { type Browser, browser } from 'wxt/browser';
import { anchorSchema } from '../notebook/anchor-schema';
import { LONGEST, PASSAGE_COLOURS } from '../notebook/rows';
import { type Asker, askerOf } from './asker';
import { LONGEST_QUESTION, MOST_HASHES, type PageRequests } from './requests';
import { isEnvelope, type Reply } from './wire';

/** One handler for each request, given who asks and then the request's own arguments. */
export type PageHandlers = {
  [K in keyof PageRequests]: (
    asker: Asker,
    ...args: Parameters<PageRequests[K]>
  ) => ReturnType<PageRequests[K]> | Promise<ReturnType<PageRequests[K]>>;
};

const MOST_NUMBERS = 2000;
const DEEPEST_FRAME = 20;

const number = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const numbers = v.pipe(v.array(number), v.maxLength(MOST_NUMBERS));
const hashes = v.pipe(v.array(number), v.maxLength(MOST_HASHES));
const path = v.pipe(v.array(number), v.maxLength(DEEPEST_FRAME));
const step = v.picklist([1, -1]);
const id = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST.id));
const uuid = v.pipe(v.string(), v.uuid());
const text = v.pipe(v.string(), v.nonEmpty(), v.maxLength(LONGEST_QUESTION));
const sentence = v.pipe(v.string(), v.maxLength(LONGEST.sentence));

const canonical = v.nullable(v.pipe(v.string(), v.maxLength(LONGEST.url)));
const colour = v.picklist(PASSAGE_COLOURS);
const anchor = anchorSchema((longest) =>
  v.pipe(
    v.string(),
    v.maxLength(longest),
    v.check((value) => value.isWellFormed()),
  ),
);

/** Answers page requests from now on, until the signal aborts. Call it as the worker starts, or a request is missed. */
export function answerPageRequests(handlers: PageHandlers, signal: AbortSignal): void {
  const answers: Answers = {
    sitePlan: checked(v.strictTuple([]), handlers.sitePlan),
    pageSettings: checked(v.strictTuple([]), handlers.pageSettings),
    packTerms: checked(v.strictTuple([v.strictObject({ hashes })]), handlers.packTerms),
    entries: checked(v.strictTuple([v.strictObject({ numbers })]), handlers.entries),
    entry: checked(v.strictTuple([v.strictObject({ id })]), handlers.entry),
    explain: checked(v.strictTuple([v.strictObject({ text })]), handlers.explain),
    isSaved: checked(v.strictTuple([v.strictObject({ id })]), handlers.isSaved),
    saveTerm: checked(v.strictTuple([v.strictObject({ sighting: uuid, id, sentence })]), handlers.saveTerm),
    takeBackSave: checked(v.strictTuple([v.strictObject({ sighting: uuid })]), handlers.takeBackSave),
    opened: checked(v.strictTuple([v.strictObject({ look: uuid, number })]), handlers.opened),
    passages: checked(v.strictTuple([v.strictObject({ canonical })]), handlers.passages),
    keepPassage: checked(
      v.strictTuple([v.strictObject({ passage: uuid, canonical, colour, anchor })]),
      handlers.keepPassage,
    ),
    colourPassage: checked(
      v.strictTuple([v.strictObject({ passage: uuid, canonical, colour })]),
      handlers.colourPassage,
    ),
    takeBackPassage: checked(
      v.strictTuple([v.strictObject({ passage: uuid, canonical })]),
      handlers.takeBackPassage,
    ),
    openPanel: checked(v.strictTuple([v.strictObject({ passage: v.nullable(uuid) })]), handlers.openPanel),
    stepInto: checked(v.strictTuple([v.strictObject({ path, step })]), handlers.stepInto),
    openReport: checked(v.strictTuple([v.strictObject({ id })]), handlers.openReport),
    addWord: checked(v.strictTuple([v.strictObject({ text })]), handlers.addWord),
  };
  const listener = (
    message: unknown,
    sender: Browser.runtime.MessageSender,
    sendReply: (reply: Reply) => void,
  ): true | undefined => {
    if (!isEnvelope(message)) return undefined;
    void replyTo({ message, sender, answers }).then(sendReply);
    // Keeps the channel open for the reply, in every browser.
    return true;
  };
  browser.runtime.onMessage.addListener(listener);
  signal.addEventListener('abort', () => browser.runtime.onMessage.removeListener(listener), { once: true });
}

type Answer = (asker: Asker, args: unknown) => Promise<Reply>;
type Answers = Record<keyof PageRequests, Answer>;

/** A handler behind the shape its arguments must have. */
function checked<Args extends unknown[], Value>(
  shape: v.GenericSchema<unknown, Args>,
  handle: (asker: Asker, ...args: Args) => Value | Promise<Value>,
): Answer {
  return async (asker, args) => {
    const parsed = v.safeParse(shape, args);
    if (!parsed.success) return { ok: false, code: 'refused' };
    return { ok: true, value: await handle(asker, ...parsed.output) };
  };
}

async function replyTo(request: {
  message: { medgloss: unknown; args: unknown };
  sender: Browser.runtime.MessageSender;
  answers: Answers;
}): Promise<Reply> {
  const { message, sender, answers } = request;
  const asker = askerOf(sender);
  if (!asker || !isRequestName(message.medgloss, answers)) return { ok: false, code: 'refused' };
  try {
    return await answers[message.medgloss](asker, message.args);
  } catch (error) {
    // A handler that throws is a bug of ours: the page is told, and the log says where.
    console.error(`Medgloss: "${message.medgloss}" failed`, error);
    return { ok: false, code: 'failed' };
  }
}

function isRequestName(name: unknown, answers: Answers): name is keyof PageRequests {
  return typeof name === 'string' && Object.hasOwn(answers, name);
}
