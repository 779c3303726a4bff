// The notebook page: starts it over this profile's notebook and glossary.

import '../../components/theme.css';
import '../../components/page-frame.css';
import '../../components/fields.css';
import '../../components/list.css';
import '../../components/tags.css';
import './style.css';
import './saved-term.css';
import './details.css';
import { i18n } from '#i18n';
import { mountPage } from '../../components/mount-page';
import { openNotebook } from '../../notebook/db';
import { openPackStore } from '../../notebook/pack-store';
import { allWords } from '../../platform/all-words';
import { recoverDrafts } from '../../platform/drafts';
import { glossaryAssets } from '../../platform/glossary-assets';
import { keepReadersCurrent } from '../../platform/keep-readers-current';
import { NotebookPage } from './notebook-page';

const notebook = openNotebook();
// For as long as the page is open.
void keepReadersCurrent(notebook, new AbortController().signal);
void recoverDrafts(notebook);

mountPage(
  <NotebookPage notebook={notebook} glossary={allWords(glossaryAssets(), openPackStore())} />,
  i18n.t('notebook.pageTitle'),
);
