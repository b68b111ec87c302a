import type { AxisInfo, ScaleType } from '../../api/charts';
import { h } from '../../dom';
import { keepFocus } from '../../focus';
import type { View } from '../../state/view';
import { aggregations, dimensions, metrics } from './metrics';

/** Which of a view's parts a chart kind lets the reader choose. */
export type Choosable = 'x' | 'y' | 'size' | 'color' | 'agg';

/** What the toolbar shows and does. */
export interface ToolbarState {
  view: View;
  choose: readonly Choosable[];
  /** The axes as drawn, or null before the first answer. */
  axes: { x: AxisInfo; y: AxisInfo } | null;
  zoomed: boolean;
}

const labels: Record<Choosable, string> = { x: 'X axis', y: 'Y axis', size: 'Marker size', color: 'Colour', agg: 'Of a point' };

const choices: Record<Choosable, readonly (readonly [word: string, label: string])[]> = {
  x: metrics,
  y: metrics,
  size: [['none', 'All the same'], ...metrics],
  color: dimensions,
  agg: aggregations,
};

function select(name: Choosable, value: string): HTMLElement {
  const known = choices[name];
  const options = known.some(([field]) => field === value) ? known : [...known, [value, value] as const];
  return h(
    'label',
    { class: 'field' },
    h('span', {}, labels[name]),
    h('select', { name, 'data-focus': name }, ...options.map(([field, label]) => h('option', { value: field, selected: field === value }, label))),
  );
}

function scale(name: 'xScale' | 'yScale', label: string, now: ScaleType): HTMLElement {
  const other = now === 'log' ? 'linear' : 'log';
  return h('button', { type: 'button', class: 'toggle', name, value: other, 'data-focus': name, title: `Make it ${other}` }, `${label}: ${now}`);
}

const exports: [action: string, label: string][] = [
  ['link', 'Copy link'],
  ['png', 'PNG'],
  ['csv', 'CSV'],
  ['json', 'JSON'],
];

/** Axis choices, scales, reset and downloads. Drawn anew after each change; the focus stays where it was. */
export function drawToolbar(
  root: HTMLElement,
  state: ToolbarState,
  change: (next: Partial<View>) => void,
  act: (action: string) => void,
): void {
  const { view, axes } = state;
  const parts = [
    ...state.choose.map((choice) => select(choice, view[choice])),
    ...(axes ? [scale('xScale', 'X', axes.x.scale), scale('yScale', 'Y', axes.y.scale)] : []),
    h('button', { type: 'button', class: 'toggle', name: 'reset', value: 'reset', 'data-focus': 'reset', disabled: !state.zoomed }, 'Reset zoom'),
    h('span', { class: 'exports' }, ...exports.map(([action, label]) => h('button', { type: 'button', class: 'toggle', name: 'act', value: action, 'data-focus': action }, label))),
  ];
  keepFocus(root, () => root.replaceChildren(...parts));
  root.onchange = ({ target }) => {
    // Another metric means other numbers: the window and the scale of the old one make no sense.
    if (target instanceof HTMLSelectElement) {
      const own = target.name === 'x' || target.name === 'y' ? { [`${target.name}Scale`]: null, zoom: {} } : {};
      change({ [target.name]: target.value, ...own });
    }
  };
  root.onclick = ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    if (target.name === 'act') act(target.value);
    else if (target.name === 'reset') change({ zoom: {} });
    else change({ [target.name]: target.value, zoom: {} });
  };
}
