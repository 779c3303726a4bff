// The few things to try, each ticked off by itself once the reader has done it. Nothing waits for them.

import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { formatNumber } from '../../components/format-number';
import type { Shortcut } from './use-shortcuts';
import type { Trial, TrialStep } from './use-trial';

export interface TrialStepsProps {
  trial: Trial;
  /** Which of them there are: a finger meets a word and opens its card in one. */
  steps: readonly TrialStep[];
  /** Null where the browser has no commands. */
  shortcuts: readonly Shortcut[] | null;
}

/** Which steps there are for a hand. */
export function stepsFor(hasMouse: boolean): readonly TrialStep[] {
  return hasMouse ? ['look', 'open', 'save', 'find'] : ['open', 'save', 'find'];
}

export function TrialSteps({ trial, steps, shortcuts }: TrialStepsProps) {
  const next = steps.find((step) => !trial.done.has(step));
  const done = steps.filter((step) => trial.done.has(step)).length;
  const hasMouse = steps.includes('look');
  return (
    <>
      <ol class="steps">
        {steps.map((step) => (
          <li
            key={step}
            class={trial.done.has(step) ? 'step is-done' : 'step'}
            aria-current={step === next ? 'step' : undefined}
          >
            <div>
              {step === 'find' ? <FindLink tick={trial.tick} /> : <p>{wordsFor(step, hasMouse)}</p>}
              {trial.done.has(step) ? (
                <span class="visually-hidden">{i18n.t('welcome.stepDone')}</span>
              ) : (
                <KeysHint step={step} shortcuts={shortcuts} />
              )}
            </div>
          </li>
        ))}
      </ol>
      {/* Always there: a live region that comes with its words is often not read out. */}
      <p class="steps-count" role="status">
        {done > 0 && i18n.t('welcome.stepsDone', [formatNumber(done), formatNumber(steps.length)])}
        {done > 0 && next && (
          <span class="visually-hidden"> {i18n.t('welcome.stepNext', [wordsFor(next, hasMouse)])}</span>
        )}
      </p>
    </>
  );
}

function wordsFor(step: TrialStep, hasMouse: boolean): string {
  switch (step) {
    case 'look':
      return i18n.t('welcome.stepLook');
    case 'open':
      return hasMouse ? i18n.t('welcome.stepOpen') : i18n.t('welcome.stepTap');
    case 'save':
      return i18n.t('welcome.stepSave', [i18n.t('card.save')]);
    case 'find':
      return i18n.t('welcome.stepFind');
  }
}

function FindLink({ tick }: Pick<Trial, 'tick'>) {
  return (
    <a
      href="/notebook.html"
      target="_blank"
      onClick={() => tick('find')}
      onAuxClick={() => tick('find')}
      rel="noopener"
    >
      {i18n.t('welcome.stepFind')}
      <span class="visually-hidden"> {i18n.t('common.opensInNewTab')}</span>
    </a>
  );
}

/** The same by keys, as they are set in this browser. */
function KeysHint({ step, shortcuts }: Pick<TrialStepsProps, 'shortcuts'> & { step: TrialStep }) {
  const keysOf = (name: string) => shortcuts?.find(({ command }) => command === name)?.keys ?? null;
  const hint = (words: ComponentChildren) => <p class="step-keys">{words}</p>;
  if (step === 'look' || step === 'open') {
    const keys = keysOf(step === 'look' ? 'next-term' : 'open-card');
    return keys ? hint(i18n.t('welcome.stepKeys', [keys])) : null;
  }
  return step === 'save' && shortcuts ? hint(i18n.t('welcome.stepSaveKeys')) : null;
}
