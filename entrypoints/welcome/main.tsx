// The first-run page: starts it over this profile's notebook.

import '../../components/theme.css';
import '../../components/page-frame.css';
import './style.css';
import './trial.css';
import { i18n } from '#i18n';
import { mountPage } from '../../components/mount-page';
import { openNotebook } from '../../notebook/db';
import { keepReadersCurrent } from '../../platform/keep-readers-current';
import { WelcomePage } from './welcome-page';

const notebook = openNotebook();
// For as long as the page is open.
void keepReadersCurrent(notebook, new AbortController().signal);

mountPage(<WelcomePage notebook={notebook} />, i18n.t('welcome.title'));
