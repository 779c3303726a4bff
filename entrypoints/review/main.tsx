// The review page: starts it over this profile's notebook and glossary.

import '../../components/theme.css';
import '../../components/page-frame.css';
import '../../components/fields.css';
import '../../components/list.css';
import './style.css';
import './question.css';
import './answer.css';
import './aside.css';
import { i18n } from '#i18n';
import { mountPage } from '../../components/mount-page';
import { openNotebook } from '../../notebook/db';
import { glossaryAssets } from '../../platform/glossary-assets';
import { ReviewPage } from './review-page';

mountPage(<ReviewPage notebook={openNotebook()} glossary={glossaryAssets()} />, i18n.t('review.pageTitle'));
