// The panel beside the page, and the sheet that it prints: starts one or the other over this profile's notebook and glossary.

import '../../components/theme.css';
import '../../components/page-frame.css';
import '../../components/fields.css';
import '../../components/sheet.css';
import '../../components/tags.css';
import '../../components/passage.css';
import './style.css';
import './terms.css';
import './sheet.css';
import { i18n } from '#i18n';
import { mountPage } from '../../components/mount-page';
import { openNotebook } from '../../notebook/db';
import { openPackStore } from '../../notebook/pack-store';
import { allWords } from '../../platform/all-words';
import { recoverDrafts } from '../../platform/drafts';
import { glossaryAssets } from '../../platform/glossary-assets';
import { keepReadersCurrent } from '../../platform/keep-readers-current';
import { Panel } from './panel';
import { askedSheet } from './sheet-handover';
import { SheetPage } from './sheet-page';

const sheet = askedSheet(location);
if (sheet !== null) mountPage(<SheetPage id={sheet} />, i18n.t('panel.sheetTitle'));
else {
  const notebook = openNotebook();
  // For as long as the panel is open.
  void keepReadersCurrent(notebook, new AbortController().signal);
  void recoverDrafts(notebook);
  mountPage(
    <Panel notebook={notebook} glossary={allWords(glossaryAssets(), openPackStore())} />,
    i18n.t('panel.pageTitle'),
  );
}
