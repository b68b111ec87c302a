import { grid } from '../charts/grid/render';
import { chartPage } from '../charts/shared/page';
import { part } from '../dom';

chartPage(part(document, 'chart-page'), grid);
