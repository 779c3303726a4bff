// The first-run page: starts it.

import '../../components/theme.css';
import '../../components/page-frame.css';
import './style.css';
import { i18n } from '#i18n';
import { mountPage } from '../../components/mount-page';
import { WelcomePage } from './welcome-page';

mountPage(<WelcomePage />, i18n.t('welcome.title'));
