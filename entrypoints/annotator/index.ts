// The part of the content script that shows and marks passages; loaded where some are kept, or something is selected.

import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { offerPart } from '../../platform/parts';
import { annotatePage } from '../../reading/annotator';

export default defineUnlistedScript(() => offerPart('annotator', annotatePage));
