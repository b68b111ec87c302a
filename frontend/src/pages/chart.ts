import { kindOf } from '../charts/kinds';
import { chartPage } from '../charts/shared/page';
import { part } from '../dom';

// One entry for the pages of all kinds; the kind's own code is fetched by its name.
const root = part(document, 'chart-page');
chartPage(root, await kindOf(root.dataset['kind'] ?? ''));
