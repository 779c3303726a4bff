// Whether a document is to be read: what the background says of its site, whether it is a form, whether it may be about
// health, and whether the reader insists. Looks at as little as that takes.

import type { Ask } from '../platform/ask';
import type { UnreadReason } from '../platform/requests';
import { isLookedAt, type SitePlan } from '../platform/site-rules';
import { coverOf } from './cover';
import { isFormPage } from './form-page';
import { mayBeMedical, type Sample, samplePage } from './gate';

/**
 * "ask": the background has not yet said what is to be done here; "leave": nothing, whatever becomes of the page;
 * "wait": nothing as the page now is; "read".
 */
export type Verdict = 'ask' | 'leave' | 'wait' | 'read';

/** Fewer words hold no text worth insisting on, and may be what a drawing or a frame is labelled with. */
const FEW = 40;

export class FirstLook {
  private plan: { readonly site: string; readonly is: SitePlan } | undefined;
  private sample: Sample = { words: 0, healthWords: 0 };
  /** It is mainly a form, and nobody wants it read all the same. */
  isForm = false;
  /** The page that the reader wants read whatever it is. */
  private wanted: string | undefined;
  /** The page that was read and found not to be about health: only another is read again. */
  private refused: (Sample & { readonly url: string }) | undefined;

  constructor(
    private readonly document: Document,
    private readonly ask: Ask,
  ) {}

  /** Asks the background about this site; false where it has no answer. */
  async learn(): Promise<boolean> {
    const site = siteOf(this.document);
    const answer = await this.ask('sitePlan');
    this.plan = answer.ok ? { site, is: answer.value } : undefined;
    return answer.ok;
  }

  look(): Verdict {
    if (this.plan?.site !== siteOf(this.document)) return 'ask';
    if (!isLookedAt(this.plan.is)) return 'leave';
    this.isForm = !this.isCertain && isFormPage(this.document);
    if (this.isForm) return 'wait';
    this.sample = samplePage(this.document);
    if (this.readsAnyPage) return this.sample.words > 0 ? 'read' : 'wait';
    return mayBeMedical(this.sample) && !this.isRefused() ? 'read' : 'wait';
  }

  /** The page was read, and is not about health after all. */
  refuse(): void {
    this.sample = samplePage(this.document);
    this.refused = { url: this.document.URL, ...this.sample };
  }

  /** The reader wants this page read; false for a frame with nothing to read. */
  insist(): boolean {
    if (!isTop(this.document) && !this.isForm && this.sample.words < FEW) return false;
    this.wanted = pageOf(this.document);
    return true;
  }

  /** Whether pages are read here that are not about health. */
  get readsAnyPage(): boolean {
    return this.isCertain || this.plan?.is === 'any';
  }

  /** Words of the main part as last looked at; no more than enough of them. */
  get words(): number {
    return this.sample.words;
  }

  /** Why it is not read, where that is not for what it is about. */
  get unread(): UnreadReason | null {
    if (this.plan && !isLookedAt(this.plan.is)) return 'site';
    if (this.isForm) return 'form';
    return this.sample.words < FEW ? coverOf(this.document) : null;
  }

  /** The reader chose this site, or wants this page. */
  private get isCertain(): boolean {
    return this.plan?.is === 'always' || this.wanted === pageOf(this.document);
  }

  private isRefused(): boolean {
    const { refused, sample } = this;
    if (refused?.url !== this.document.URL) return false;
    const isLike = (now: number, then: number) => Math.abs(now - then) * 4 <= then;
    return isLike(sample.words, refused.words) && isLike(sample.healthWords, refused.healthWords);
  }
}

/** As far as rules for sites tell addresses apart: the host, and the first step of the path. */
function siteOf({ URL: address }: Document): string {
  return address.split('/').slice(0, 4).join('/').split(/[?#]/)[0] ?? '';
}

function pageOf({ URL: address }: Document): string {
  return address.split('#')[0] ?? '';
}

function isTop({ defaultView }: Document): boolean {
  return defaultView === defaultView?.top;
}
