// The page that is printed: the questions with room for an answer, then the words with their meaning and, where the
// reader wants it, his note. Nothing else of the notebook.

import { i18n } from '#i18n';
import { formatDate } from '../../components/format-date';
import { labelOf } from '../../components/kind-name';
import type { Meaning } from '../../components/use-meanings';
import type { Entry } from '../../glossary/entry';
import { GLOSSARY_TEXT, textOf } from '../../glossary/language';
import type { Question, SavedTerm } from '../../notebook/rows';

export interface SheetProps {
  questions: readonly Question[];
  terms: readonly SavedTerm[];
  meanings: ReadonlyMap<string, Meaning>;
}

export function Sheet({ questions, terms, meanings }: SheetProps) {
  const written = questions.filter(({ text }) => text.value.trim() !== '');
  return (
    <article class="sheet" aria-labelledby="sheet-title">
      <header class="sheet-title">
        <h2 id="sheet-title">{i18n.t('doctor.sheetTitle')}</h2>
        <p>{formatDate(Date.now())}</p>
      </header>
      {written.length > 0 && (
        <ol class="sheet-questions">
          {written.map(({ id, text }) => (
            <li key={id} dir="auto">
              {text.value}
            </li>
          ))}
        </ol>
      )}
      {terms.length > 0 && (
        <section>
          <h3>{i18n.t('doctor.sheetWords')}</h3>
          <dl class="sheet-words">
            {terms.map(({ id, term, note, forDoctor }) => (
              <div key={id}>
                <SheetWord term={term} entry={meanings.get(id)?.entry ?? null} />
                {forDoctor.value === 'term-and-note' && note.value.trim() !== '' && (
                  <dd class="sheet-note" dir="auto">
                    {note.value}
                  </dd>
                )}
              </div>
            ))}
          </dl>
        </section>
      )}
      {terms.length > 0 && <p class="sheet-foot">{i18n.t('doctor.sheetFoot')}</p>}
    </article>
  );
}

/** What it means, and who says so where the glossary does not. */
function SheetWord({ term, entry }: { term: string; entry: Entry | null }) {
  const text = entry ? textOf(entry) : GLOSSARY_TEXT;
  return (
    <>
      <dt {...text}>
        {term}
        {entry?.origin && ` (${labelOf(entry)})`}
      </dt>
      <dd {...text}>{entry?.plain}</dd>
    </>
  );
}
