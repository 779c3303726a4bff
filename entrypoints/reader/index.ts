// The part of the content script that reads a page and paints its marks; loaded where a page may be about health.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '../../platform/parts';
import { startReader } from '../../reading/reader';

export default defineUnlistedScript(() => offerPart('reader', startReader));
