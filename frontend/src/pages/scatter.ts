import { scatter } from '../charts/scatter/render';
import { chartPage } from '../charts/shared/page';
import { part } from '../dom';

chartPage(part(document, 'chart-page'), scatter);
