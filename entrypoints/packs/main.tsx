// The page "My words and lists": starts it over this profile's notebook and packs.

import '../../components/theme.css';
import '../../components/page-frame.css';
import '../../components/fields.css';
import '../../components/list.css';
import '../../components/tags.css';
import './style.css';
import { i18n } from '#i18n';
import { mountPage } from '../../components/mount-page';
import { openNotebook } from '../../notebook/db';
import { openPackStore } from '../../notebook/pack-store';
import { keepOwnWordsCurrent } from '../../platform/keep-own-words-current';
import { PacksPage } from './packs-page';

const notebook = openNotebook();
const store = openPackStore();
// For as long as the page is open.
keepOwnWordsCurrent(notebook, store, new AbortController().signal);

mountPage(<PacksPage notebook={notebook} store={store} />, i18n.t('packs.pageTitle'));
