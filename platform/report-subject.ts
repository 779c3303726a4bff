// Which page a report of a wrong definition comes from: written by the background when a card asks for one, read by the
// page where it is composed. In storage.session: memory of the extension, gone once the browser has been closed.

import * as v from 'valibot';
import { browser } from 'wxt/browser';

interface ReportSubject {
  readonly entry: string;
  /** Of the page where the word stood; null in private windows and for what has no address of the web. */
  readonly address: string | null;
}

const KEY = 'report-subject';

const StoredSubject = v.object({ entry: v.string(), address: v.nullable(v.string()) });

export async function writeReportSubject(subject: ReportSubject): Promise<void> {
  await browser.storage.session.set({ [KEY]: subject });
}

/** What a report was last asked for; null where there was none. */
export async function readReportSubject(): Promise<ReportSubject | null> {
  const stored = await browser.storage.session.get(KEY);
  const parsed = v.safeParse(StoredSubject, stored[KEY]);
  return parsed.success ? parsed.output : null;
}
