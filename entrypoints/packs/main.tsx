// The page "My words and lists": starts it over this profile's notebook and packs.

import '../../components/theme.css';
import '../../components/page-frame.css';
import '../../components/fields.css';
import '../../components/list.css';
import '../../components/tags.css';
import '../../components/chosen-file.css';
import './style.css';
import './lists.css';
import './add-list.css';
import './save-words.css';
import { i18n } from '#i18n';
import { mountPage } from '../../components/mount-page';
import { openNotebook } from '../../notebook/db';
import { openPackStore } from '../../notebook/pack-store';
import { allWords } from '../../platform/all-words';
import { glossaryAssets } from '../../platform/glossary-assets';
import { keepOwnWordsCurrent } from '../../platform/keep-own-words-current';
import { keepRemovedPacks, sweepUnused } from '../../platform/pack-lock';
import { PacksPage } from './packs-page';

const notebook = openNotebook();
const store = openPackStore();
// For as long as the page is open.
const { signal } = new AbortController();
keepOwnWordsCurrent(notebook, store, signal);
void sweepUnused(store)
  .catch(() => {})
  .then(() => keepRemovedPacks(signal));

mountPage(
  <PacksPage notebook={notebook} store={store} glossary={allWords(glossaryAssets(), store)} />,
  i18n.t('packs.pageTitle'),
);
