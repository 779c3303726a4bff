// The gallery: every component in every state, light beside dark. In development builds only (see wxt.config.ts).

import '../../components/theme.css';
import '../../components/page-frame.css';
import '../../components/fields.css';
import '../../components/list.css';
import '../../components/tags.css';
import '../../components/passage.css';
import './style.css';
import { mountPage } from '../../components/mount-page';
import { Gallery } from './gallery';

mountPage(<Gallery />, 'Gallery');
