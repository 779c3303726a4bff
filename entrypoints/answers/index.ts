// The part of the content script that answers the reader with a card; loaded once a page has marks.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '../../platform/parts';
import { answerReader } from '../../reading/answers';

export default defineUnlistedScript(() => offerPart('answers', answerReader));
