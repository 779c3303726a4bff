// The page for the doctor: starts it over this profile's notebook and glossary.

import '../../components/theme.css';
import '../../components/page-frame.css';
import '../../components/fields.css';
import '../../components/sheet.css';
import './style.css';
import { i18n } from '#i18n';
import { mountPage } from '../../components/mount-page';
import { openNotebook } from '../../notebook/db';
import { openPackStore } from '../../notebook/pack-store';
import { allWords } from '../../platform/all-words';
import { recoverDrafts } from '../../platform/drafts';
import { glossaryAssets } from '../../platform/glossary-assets';
import { DoctorPage } from './doctor-page';

const notebook = openNotebook();
void recoverDrafts(notebook);

mountPage(
  <DoctorPage notebook={notebook} glossary={allWords(glossaryAssets(), openPackStore())} />,
  i18n.t('doctor.pageTitle'),
);
