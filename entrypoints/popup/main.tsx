// The toolbar popup: starts it.

import '../../components/theme.css';
import '../../components/page-frame.css';
import './style.css';
import { i18n } from '#i18n';
import { mountPage } from '../../components/mount-page';
import { openNotebook } from '../../notebook/db';
import { Popup } from './popup';

mountPage(<Popup notebook={openNotebook()} />, i18n.t('common.brand'));
