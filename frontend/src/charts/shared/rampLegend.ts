import { h } from '../../dom';
import { number } from '../../format';
import { axisTitle } from './axes';
import { rangeOf } from './cells';
import type { Panel } from './panel';
import type { Theme } from './palette';
import { rampColor } from './ramp';

const stops = 12;

/** What the colours of cells mean: a strip from the least to the most; hidden where there are no cells. */
export function drawRamp(root: HTMLElement, panels: Panel[], theme: Theme): void {
  const panel = panels.find((each) => each.form === 'cells');
  const range = panel ? rangeOf(panel) : null;
  root.hidden = range === null;
  if (!panel || !range) {
    root.replaceChildren();
    return;
  }
  const strip = h('span', { class: 'ramp', 'aria-hidden': 'true' });
  const colors = Array.from({ length: stops }, (_, stop) => rampColor(stop / (stops - 1), theme));
  strip.style.backgroundImage = `linear-gradient(to right, ${colors.join(', ')})`;
  root.replaceChildren(h('span', {}, axisTitle(panel.color)), h('span', { class: 'unit' }, number(range.min)), strip, h('span', { class: 'unit' }, number(range.max)));
}
