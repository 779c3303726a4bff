// The place to try Medgloss: what to do, the article to do it on, and what comes next. It can be skipped.

import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import type { Notebook } from '../../notebook/db';
import { useReader } from '../../reading/use-reader';
import { TrialArticle } from './trial-article';
import { stepsFor, TrialSteps } from './trial-steps';
import { useHasMouse } from './use-has-mouse';
import type { Shortcut } from './use-shortcuts';
import { useTrial } from './use-trial';
import { WhatNext } from './what-next';

export function Trial({
  notebook,
  shortcuts,
}: {
  notebook: Notebook;
  shortcuts: readonly Shortcut[] | null;
}) {
  const trial = useTrial(notebook);
  const steps = stepsFor(useHasMouse());
  const articleRef = useReader<HTMLElement>((mode) => {
    if (mode === 'hover') trial.tick('look');
    if (mode === 'open') trial.tick('look', 'open');
  });
  const [isSkipped, setSkipped] = useState(false);
  const headingRef = useRef<HTMLHeadingElement>(null);
  // The button that was pressed is gone.
  useLayoutEffect(() => {
    if (isSkipped) headingRef.current?.focus();
  }, [isSkipped]);
  const isDone = steps.every((step) => trial.done.has(step));
  return (
    <section class="trial" aria-labelledby="try">
      <div class="trial-guide">
        <h2 id="try">{i18n.t('welcome.tryHeading')}</h2>
        {!isSkipped && <TrialSteps {...{ trial, steps, shortcuts }} />}
        {isDone || isSkipped ? (
          <WhatNext
            {...{ trial, headingRef }}
            heading={isDone ? i18n.t('welcome.doneHeading') : i18n.t('welcome.skippedHeading')}
          />
        ) : (
          <Button variant="quiet" onPress={() => setSkipped(true)}>
            {i18n.t('welcome.skip')}
          </Button>
        )}
      </div>
      <TrialArticle articleRef={articleRef} />
    </section>
  );
}
