// A worker that looks up what is typed, so that the page it is typed in goes on.

import { openPackStore } from '../notebook/pack-store';
import { answerSearch } from './answer-search';
import { explainer } from './explainer';
import { glossaryAssets } from './glossary-assets';
import type { SearchAnswer, SearchQuestion } from './search-messages';
import { wordSearch } from './word-search';

const store = openPackStore();
const parts = { ...wordSearch(glossaryAssets, store), explain: explainer(glossaryAssets(), store) };
const ask = answerSearch(parts, (answer: SearchAnswer) => postMessage(answer));

addEventListener('message', ({ data }: MessageEvent<SearchQuestion>) => ask(data));
