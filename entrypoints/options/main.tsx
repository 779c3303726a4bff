// The settings: starts their page.

import '../../components/theme.css';
import '../../components/page-frame.css';
import '../../components/fields.css';
import './style.css';
import './look.css';
import './sample.css';
import './sites.css';
import './organisation.css';
import { i18n } from '#i18n';
import { mountPage } from '../../components/mount-page';
import { OptionsPage } from './options-page';

mountPage(<OptionsPage />, i18n.t('options.pageTitle'));
