// The page where a reader says what is wrong with a definition: starts it over this build's glossary.

import '../../components/theme.css';
import '../../components/page-frame.css';
import '../../components/fields.css';
import './style.css';
import { i18n } from '#i18n';
import { mountPage } from '../../components/mount-page';
import { glossaryAssets } from '../../platform/glossary-assets';
import { ReportPage } from './report-page';

mountPage(<ReportPage glossary={glossaryAssets()} />, i18n.t('report.pageTitle'));
