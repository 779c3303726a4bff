// A worker for one list: reads the file, tells what is in it, and adds it when the page says so. Stopping it at any moment
// leaves nothing that anybody sees.

import { openPackStore } from '../../notebook/pack-store';
import { answerImport } from './answer-import';
import type { ImportNews, ImportRequest } from './import-messages';

const store = openPackStore();
const answer = answerImport(store, (news: ImportNews) => postMessage(news));

addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => void answer(data));
