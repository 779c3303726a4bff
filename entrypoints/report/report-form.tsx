// What is wrong, and the text that is copied.

import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { useCopy } from '../../components/use-copy';
import { COMPLAINTS, type Complaint, complaintWords, composeReport } from './compose-report';
import type { Subject } from './use-subject';

export function ReportForm({ entry, address }: Subject) {
  const [complaint, setComplaint] = useState<Complaint | null>(null);
  const [words, setWords] = useState('');
  const [isPlaced, setPlaced] = useState(false);
  const text = composeReport({
    ...{ entry, complaint, words, at: Date.now() },
    address: isPlaced ? address : null,
    version: browser.runtime.getManifest().version,
  });
  return (
    <>
      <fieldset class="report-choices">
        <legend class="field-label">{i18n.t('report.complaint')}</legend>
        {COMPLAINTS.map((one) => (
          <label class="check" key={one}>
            <input
              type="radio"
              name="complaint"
              checked={one === complaint}
              onChange={() => setComplaint(one)}
            />
            <span>{complaintWords(one)}</span>
          </label>
        ))}
      </fieldset>
      <label class="report-words">
        <span class="field-label">{i18n.t('report.words')}</span>
        <textarea
          class="field"
          value={words}
          onInput={({ currentTarget }) => setWords(currentTarget.value)}
        />
        <span class="report-hint">{i18n.t('report.wordsHint')}</span>
      </label>
      {address && (
        <label class="check">
          <input
            type="checkbox"
            checked={isPlaced}
            onChange={({ currentTarget }) => setPlaced(currentTarget.checked)}
          />
          <span class="report-address">{i18n.t('report.addAddress', [address])}</span>
        </label>
      )}
      <CopiedText text={text} />
    </>
  );
}

function CopiedText({ text }: { readonly text: string }) {
  const { state, copy } = useCopy();
  const [asked, setAsked] = useState('');
  // What is said of a text that has been changed since is not true of this one.
  const isTold = asked === text;
  return (
    <section aria-labelledby="copied">
      <h2 id="copied" class="field-label">
        {i18n.t('report.preview')}
      </h2>
      <pre class="report-text">{text}</pre>
      <div class="actions">
        <Button
          variant="primary"
          onPress={() => {
            setAsked(text);
            copy(text);
          }}
        >
          {i18n.t('report.copy')}
        </Button>
      </div>
      <p role="status" class="report-status">
        {isTold && state === 'copied' && i18n.t('report.copied')}
        {isTold && state === 'failed' && i18n.t('report.notCopied')}
      </p>
      <p>{i18n.t('report.where')}</p>
    </section>
  );
}
