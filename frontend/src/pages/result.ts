import { actionButtons } from '../actions';
import { ceilingCurve } from '../charts/details/curve/page';
import { latencyCharts } from '../charts/details/histogram/page';

actionButtons(document, document.querySelector<HTMLElement>('[data-part="note"]'));
const samples = document.querySelector<HTMLElement>('[data-part="samples"]');
if (samples) void latencyCharts(samples);
const curve = document.querySelector<HTMLElement>('[data-part="curve"]');
if (curve) ceilingCurve(curve);
