// What is printed of a page: each of its words with its meaning, and nothing else.

import { i18n } from '#i18n';
import { formatList } from '../../components/format-list';
import { GLOSSARY_TEXT } from '../../glossary/language';
import type { PageSheet, SheetWord } from './sheet-handover';

export function WordSheet({ title, words }: PageSheet) {
  return (
    <article class="sheet" aria-labelledby="sheet-title">
      <header class="sheet-title">
        <h1 id="sheet-title">{i18n.t('panel.sheetTitle')}</h1>
        {title !== null && <p dir="auto">{title}</p>}
      </header>
      <dl class="sheet-words">
        {words.map((word, place) => (
          <Word key={place} {...word} />
        ))}
      </dl>
      <p class="sheet-foot">{i18n.t('doctor.sheetFoot')}</p>
    </article>
  );
}

function Word({ name, spellings, meanings, isOfPage }: SheetWord) {
  return (
    <div>
      <dt dir="auto">
        {name}
        {spellings.length > 0 && (
          <span class="sheet-spellings"> {i18n.t('panel.spelled', [formatList(spellings)])}</span>
        )}
      </dt>
      {meanings.map((meaning) => (
        <dd key={meaning} {...(isOfPage ? { dir: 'auto' } : GLOSSARY_TEXT)}>
          {isOfPage ? i18n.t('panel.pageWords', [meaning]) : meaning}
        </dd>
      ))}
    </div>
  );
}
