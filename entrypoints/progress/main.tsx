// The progress page: starts it over this profile's notebook.

import '../../components/theme.css';
import '../../components/page-frame.css';
import '../../components/fields.css';
import '../../components/list.css';
import './style.css';
import { i18n } from '#i18n';
import { mountPage } from '../../components/mount-page';
import { openNotebook } from '../../notebook/db';
import { ProgressPage } from './progress-page';

mountPage(<ProgressPage notebook={openNotebook()} />, i18n.t('progress.pageTitle'));
