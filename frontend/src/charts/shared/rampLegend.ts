import { h } from '../../dom';
import { number } from '../../format';
import { axisTitle } from './axes';
import { rangeOf } from './cells';
import type { Panel } from './panel';
import type { Theme } from './palette';
import { rampColor } from './ramp';

const stops = 12;

/** What the colours of cells mean: what they show, its least and most, and the colours from the one to the other. */
export interface Ramp {
  title: string;
  least: string;
  most: string;
  colors: string[];
}

/** Null where there are no cells. */
export function rampOf(panels: Panel[], theme: Theme): Ramp | null {
  const panel = panels.find((each) => each.form === 'cells');
  const range = panel ? rangeOf(panel) : null;
  if (!panel || !range) return null;
  const colors = Array.from({ length: stops }, (_, stop) => rampColor(stop / (stops - 1), theme));
  return { title: axisTitle(panel.color), least: number(range.min), most: number(range.max), colors };
}

/** A strip from the least to the most; hidden where there are no cells. */
export function drawRamp(root: HTMLElement, panels: Panel[], theme: Theme): void {
  const ramp = rampOf(panels, theme);
  root.hidden = ramp === null;
  if (!ramp) {
    root.replaceChildren();
    return;
  }
  const strip = h('span', { class: 'ramp', 'aria-hidden': 'true' });
  strip.style.backgroundImage = `linear-gradient(to right, ${ramp.colors.join(', ')})`;
  root.replaceChildren(h('span', {}, ramp.title), h('span', { class: 'unit' }, ramp.least), strip, h('span', { class: 'unit' }, ramp.most));
}
