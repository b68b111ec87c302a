import { actionButtons } from '../actions';
import { latencyCharts } from '../charts/histogram/page';

actionButtons(document, document.querySelector<HTMLElement>('[data-part="note"]'));
const samples = document.querySelector<HTMLElement>('[data-part="samples"]');
if (samples) void latencyCharts(samples);
