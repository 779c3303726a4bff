// The page where words are looked up: starts it over this profile's notebook and words.

import '../../components/theme.css';
import '../../components/page-frame.css';
import '../../components/fields.css';
import '../../components/list.css';
import '../../components/chips.css';
import './style.css';
import './entry.css';
import { i18n } from '#i18n';
import { mountPage } from '../../components/mount-page';
import { openNotebook } from '../../notebook/db';
import { openPackStore } from '../../notebook/pack-store';
import { allWords } from '../../platform/all-words';
import { recoverDrafts } from '../../platform/drafts';
import { glossaryAssets } from '../../platform/glossary-assets';
import { keepReadersCurrent } from '../../platform/keep-readers-current';
import { LookupPage } from './lookup-page';

const notebook = openNotebook();
// For as long as the page is open.
void keepReadersCurrent(notebook, new AbortController().signal);
void recoverDrafts(notebook);

mountPage(
  <LookupPage notebook={notebook} glossary={allWords(glossaryAssets(), openPackStore())} />,
  i18n.t('lookup.pageTitle'),
);
