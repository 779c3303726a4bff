// The page "Keep safe": starts it over this profile's notebook and glossary.

import '../../components/theme.css';
import '../../components/page-frame.css';
import '../../components/fields.css';
import '../../components/list.css';
import './style.css';
import './restore.css';
import { i18n } from '#i18n';
import { mountPage } from '../../components/mount-page';
import { openNotebook } from '../../notebook/db';
import { glossaryAssets } from '../../platform/glossary-assets';
import { keepReadersCurrent } from '../../platform/keep-readers-current';
import { KeepSafePage } from './keep-safe-page';

const notebook = openNotebook();
// For as long as the page is open.
void keepReadersCurrent(notebook, new AbortController().signal);

mountPage(<KeepSafePage notebook={notebook} glossary={glossaryAssets()} />, i18n.t('keepSafe.pageTitle'));
