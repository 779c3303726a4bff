// The readings: starts their page over this profile's notebook and glossary.

import '../../components/theme.css';
import '../../components/page-frame.css';
import '../../components/fields.css';
import '../../components/list.css';
import '../../components/tags.css';
import '../../components/passage.css';
import './style.css';
import './reading.css';
import { i18n } from '#i18n';
import { mountPage } from '../../components/mount-page';
import { openNotebook } from '../../notebook/db';
import { recoverDrafts } from '../../platform/drafts';
import { keepReadersCurrent } from '../../platform/keep-readers-current';
import { ReadingsPage } from './readings-page';

const notebook = openNotebook();
void recoverDrafts(notebook);
// For as long as the page is open.
void keepReadersCurrent(notebook, new AbortController().signal);

mountPage(<ReadingsPage notebook={notebook} />, i18n.t('readings.pageTitle'));
