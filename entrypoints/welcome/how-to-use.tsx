// How to reach a meaning by mouse, keyboard and touch.

import { i18n } from '#i18n';
import type { Shortcut } from './use-shortcuts';

/** `shortcuts`: null where the browser has no commands; the keyboard part is then left out. */
export function HowToUse({ shortcuts }: { shortcuts: readonly Shortcut[] | null }) {
  return (
    <section class="welcome-section" aria-labelledby="how">
      <h2 id="how">{i18n.t('welcome.howHeading')}</h2>
      <div class="ways">
        <Way heading={i18n.t('welcome.mouseHeading')}>
          {[
            i18n.t('welcome.mouseHover'),
            i18n.t('welcome.mouseClick'),
            i18n.t('welcome.mouseAlt'),
            i18n.t('welcome.mouseSelect'),
            i18n.t('welcome.mouseMark'),
          ]}
        </Way>
        <Way heading={i18n.t('welcome.touchHeading')}>
          {[i18n.t('welcome.touchTap'), i18n.t('welcome.touchSave'), i18n.t('welcome.touchClose')]}
        </Way>
        {shortcuts && <Keys shortcuts={shortcuts} />}
      </div>
    </section>
  );
}

function Way({ heading, children }: { heading: string; children: readonly string[] }) {
  return (
    <div class="way">
      <h3>{heading}</h3>
      <ul>
        {children.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ul>
    </div>
  );
}

function Keys({ shortcuts }: { shortcuts: readonly Shortcut[] }) {
  return (
    <div class="way keys">
      <h3>{i18n.t('welcome.keyboardHeading')}</h3>
      <dl>
        {shortcuts.map(({ command, description, keys }) => (
          <div key={command} class="key-row">
            <dt>{description}</dt>
            <dd>
              {keys && <kbd>{keys}</kbd>}
              {command === 'close-card' && <kbd>{i18n.t('welcome.escapeKey')}</kbd>}
              {!keys && command !== 'close-card' && i18n.t('welcome.keyNone')}
            </dd>
          </div>
        ))}
      </dl>
      <p class="keys-note">{i18n.t('welcome.keyboardChange')}</p>
    </div>
  );
}
