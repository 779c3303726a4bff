// Where the reader goes from the first-run page, and what becomes of the words that were saved while trying.

import type { Ref } from 'preact';
import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { faultWords } from '../../components/fault-words';
import { formatNumber } from '../../components/format-number';
import type { Trial } from './use-trial';

export interface WhatNextProps {
  trial: Trial;
  heading: string;
  headingRef: Ref<HTMLHeadingElement>;
}

export function WhatNext({ trial, heading, headingRef }: WhatNextProps) {
  const [outcome, setOutcome] = useState('');
  const { kept } = trial;
  const takeBack = async () => {
    const written = await trial.takeBack();
    setOutcome(written.ok ? i18n.t('welcome.takenBack') : faultWords(written.code));
  };
  return (
    <div class="what-next">
      <h3 tabIndex={-1} ref={headingRef}>
        {heading}
      </h3>
      <p>{i18n.t('welcome.nextBody')}</p>
      {kept > 0 && (
        <p>
          {i18n.t('welcome.keptHere', kept, [formatNumber(kept)])}{' '}
          <Button variant="quiet" onPress={() => void takeBack()}>
            {i18n.t('welcome.takeBack')}
          </Button>
        </p>
      )}
      <p role="status">{kept === 0 && outcome}</p>
      <div class="what-next-links">
        <a class="button primary" href="/notebook.html">
          {i18n.t('welcome.openNotebook')}
        </a>
        <a class="button" href="/options.html">
          {i18n.t('welcome.openSettings')}
        </a>
      </div>
    </div>
  );
}
