// The words of the page, in the order in which they appear or kind by kind; each unfolds where it stands.

import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { kindName } from '../../components/kind-name';
import { groupTerms, type TermGroup } from './arrange-terms';
import type { PagePlace } from './page-place';
import type { Entries, PageTerm } from './page-terms';
import type { TermActions } from './term-actions';
import { TermItem } from './term-item';
import type { KeptWords } from './use-kept-words';

export interface TermListProps {
  /** Those that are to be shown, in order of appearance. */
  terms: readonly PageTerm[];
  entries: Entries;
  kept: KeptWords;
  actions: TermActions;
  /** What a save keeps of the page. */
  place: PagePlace;
  isByKind: boolean;
  /** Has the page show the next place of a term. */
  onShow: (term: PageTerm) => void;
}

export function TermList(props: TermListProps) {
  const { terms, entries, isByKind } = props;
  // Kept here, so that a word stays open when the order changes.
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set());
  const groups = isByKind ? groupTerms(terms, entries) : [{ of: null, terms }];
  const toggle = (key: string) => {
    const next = new Set(open);
    if (!next.delete(key)) next.add(key);
    setOpen(next);
  };
  return (
    <>
      {groups.map((group) => (
        <Group key={group.of} group={group} {...props} open={open} onToggle={toggle} />
      ))}
    </>
  );
}

interface GroupProps extends TermListProps {
  group: TermGroup;
  open: ReadonlySet<string>;
  onToggle: (key: string) => void;
}

function Group({ group, open, onToggle, ...rest }: GroupProps) {
  const headingId = `group-${group.of}`;
  return (
    <section class="term-group">
      {group.of && (
        <h3 id={headingId}>
          {groupName(group.of)} <span class="view-count">{group.terms.length}</span>
        </h3>
      )}
      <ul class="terms" aria-labelledby={group.of ? headingId : 'words-heading'}>
        {group.terms.map((term) => (
          <TermItem
            key={term.key}
            {...rest}
            term={term}
            isOpen={open.has(term.key)}
            onToggle={() => onToggle(term.key)}
          />
        ))}
      </ul>
    </section>
  );
}

function groupName(of: Exclude<TermGroup['of'], null>): string {
  if (of === 'several') return i18n.t('card.several');
  return of === 'page' ? i18n.t('card.onPage') : kindName(of);
}
