// A list of sites, with a field to add one and a button to take each off.

import { useId, useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { siteFrom } from '../../platform/site-name';
import type { SiteListName } from '../../platform/site-rules';
import { siteButtonId } from './site-button-id';

export interface SiteListProps {
  name: SiteListName;
  title: string;
  /** What is said of an empty list. */
  none: string;
  sites: readonly string[];
  /** Sites that an organisation has put on this list: they stay there. */
  managed: readonly string[];
  /** Whether an organisation has decided of a site, by this list or the other. */
  isDecidedOf: (site: string) => boolean;
  /** Resolves when it has been written, to whether it was. */
  onAdd: (site: string) => Promise<boolean>;
  onRemove: (site: string) => void;
}

export function SiteList(props: SiteListProps) {
  const { name, title, none, sites, managed, isDecidedOf, onAdd, onRemove } = props;
  const id = useId();
  const [typed, setTyped] = useState('');
  const [said, say] = useState('');
  const [isWrong, setWrong] = useState(false);
  const add = async () => {
    const site = siteFrom(typed);
    setWrong(site === null);
    if (site === null) return say(i18n.t('options.siteWrong'));
    if (isDecidedOf(site)) return say(i18n.t('options.siteManaged', [site]));
    const isKept = await onAdd(site);
    if (isKept) setTyped('');
    say(isKept ? i18n.t('options.siteAdded', [site]) : '');
  };
  return (
    <section class="site-list" aria-labelledby={`${id}-title`}>
      <h3 class="site-list-title" id={`${id}-title`}>
        {title}
      </h3>
      {sites.length + managed.length === 0 && <p class="group-hint">{none}</p>}
      <ul>
        {managed.map((site) => (
          <li key={site} class="managed-site">
            <span>{site}</span>
            <span class="locked-note">{i18n.t('managed.setBy')}</span>
          </li>
        ))}
        {sites.map((site) => (
          <li key={site}>
            <span>{site}</span>
            <button
              type="button"
              class="button quiet"
              id={siteButtonId(site, name)}
              aria-label={i18n.t('options.siteRemoveOf', [site])}
              onClick={() => onRemove(site)}
            >
              {i18n.t('options.siteRemove')}
            </button>
          </li>
        ))}
      </ul>
      <form
        class="site-form"
        onSubmit={(event) => {
          event.preventDefault();
          void add();
        }}
      >
        <label class="field-label" for={`${id}-site`}>
          {i18n.t('options.siteAddLabel')}
        </label>
        <div class="site-row">
          <input
            class="field"
            id={`${id}-site`}
            type="text"
            inputMode="url"
            autocapitalize="none"
            autocomplete="off"
            spellcheck={false}
            placeholder="example.org"
            value={typed}
            aria-invalid={isWrong}
            aria-describedby={`${id}-said`}
            onInput={({ currentTarget }) => setTyped(currentTarget.value)}
          />
          <Button onPress={() => void add()}>{i18n.t('options.siteAdd')}</Button>
        </div>
        <p class="group-hint" id={`${id}-said`} role="status">
          {said}
        </p>
      </form>
    </section>
  );
}
