// The notebook cannot be opened: what can still be read of it is offered as a file.

import { i18n } from '#i18n';
import { Button } from '../../components/button';
import { readWhatCanBeRead } from '../../notebook/broken';
import { download } from './download';

export function UnreadableNotebook() {
  return (
    <section class="panel" role="alert">
      <h2>{i18n.t('keepSafe.unreadableTitle')}</h2>
      <p class="panel-body">{i18n.t('keepSafe.unreadableBody')}</p>
      <Button variant="primary" onPress={() => void saveReadable()}>
        {i18n.t('keepSafe.saveReadable')}
      </Button>
    </section>
  );
}

async function saveReadable(): Promise<void> {
  const readable = await readWhatCanBeRead();
  download(JSON.stringify({ format: 'medgloss-salvage', ...readable }, null, 2), {
    ...{ name: 'medgloss-salvage', ending: 'json' },
  });
}
