// The page "Keep safe": starts it over this profile's notebook and glossary.

import '../../components/theme.css';
import '../../components/page-frame.css';
import '../../components/fields.css';
import '../../components/list.css';
import '../../components/chosen-file.css';
import './style.css';
import './restore.css';
import { i18n } from '#i18n';
import { mountPage } from '../../components/mount-page';
import { openNotebook } from '../../notebook/db';
import { openPackStore } from '../../notebook/pack-store';
import { allWords } from '../../platform/all-words';
import { glossaryAssets } from '../../platform/glossary-assets';
import { keepOwnWordsCurrent } from '../../platform/keep-own-words-current';
import { keepReadersCurrent } from '../../platform/keep-readers-current';
import { KeepSafePage } from './keep-safe-page';

const notebook = openNotebook();
const store = openPackStore();
// For as long as the page is open.
const { signal } = new AbortController();
void keepReadersCurrent(notebook, signal);
keepOwnWordsCurrent(notebook, store, signal);

mountPage(
  <KeepSafePage notebook={notebook} glossary={allWords(glossaryAssets(), store)} />,
  i18n.t('keepSafe.pageTitle'),
);
