import type { AxisInfo, ScaleType } from '../../api/charts';
import { h } from '../../dom';
import { keepFocus } from '../../focus';
import type { View } from '../../state/view';
import { choices, labels, offeredWords, type Choosable } from './choices';
import type { ChartKind } from './kind';

/** What the toolbar shows and does. */
export interface ToolbarState {
  view: View;
  kind: ChartKind;
  /** The axes as drawn. */
  axes: { x: AxisInfo; y: AxisInfo };
  /** What the colour of cells shows; null where colours are those of series. */
  color: AxisInfo | null;
  zoomed: boolean;
  /** Whether predictions are shown, which the link may leave open. */
  predictions: boolean;
  /** Whether there is a picture to save; a table is none. */
  pictures: boolean;
  /** The tables besides the rows that the chart plots; each can be downloaded on its own. */
  tables: string[];
  /** Stands at the end, where the reader may pin. */
  pin: HTMLElement | null;
}

function select(kind: ChartKind, name: Choosable, value: string): HTMLElement {
  const options = offeredWords(kind.words?.[name] ?? choices[name], value);
  return h(
    'label',
    { class: 'field' },
    h('span', {}, labels[name]),
    h('select', { name, 'data-focus': name }, ...options.map(([field, label]) => h('option', { value: field, selected: field === value }, label))),
  );
}

type ScaleName = 'xScale' | 'yScale' | 'colorScale';

/** Names have no scale to choose. */
function scale(name: ScaleName, label: string, axis: AxisInfo | null): HTMLElement[] {
  if (axis === null || axis.scale === 'category') return [];
  const other: ScaleType = axis.scale === 'log' ? 'linear' : 'log';
  return [h('button', { type: 'button', class: 'toggle', name, value: other, 'data-focus': name, title: `Make it ${other}` }, `${label}: ${axis.scale}`)];
}

function predictions(shown: boolean): HTMLElement {
  const title = 'What the roofline says that a model would reach on a platform, beside what was measured';
  return h(
    'button',
    { type: 'button', class: 'toggle', name: 'predictions', value: String(!shown), 'data-focus': 'predictions', 'aria-pressed': String(shown), title },
    'Predictions',
  );
}

/** Where a kind can set networks of different size side by side. */
function normalised({ kind, view }: ToolbarState): HTMLElement[] {
  if (!kind.normalises) return [];
  const title = 'Each value as a share of the largest that its network has here';
  return [h('button', { type: 'button', class: 'toggle', name: 'normalised', value: String(!view.normalised), 'data-focus': 'normalised', 'aria-pressed': String(view.normalised), title }, 'Normalised')];
}

type Export = [action: string, label: string, title: string];

const pictureFiles: Export[] = [
  ['png', 'PNG', 'A picture of the chart as it is now'],
  ['svg', 'SVG', 'A drawing of the chart as it is now'],
];

function exports({ tables, pictures }: ToolbarState): Export[] {
  return [
    ['link', 'Copy link', 'The link holds the whole view'],
    ...(pictures ? pictureFiles : []),
    ['csv', 'CSV', 'The plotted rows of the visible series'],
    ...tables.map((table): Export => [`csv:${table}`, `CSV: ${table}`, `The plotted rows of the table ${table}`]),
    ['json', 'JSON', 'Everything that the server answered'],
  ];
}

/** Axis choices, scales, reset and downloads. Drawn anew after each change; the focus stays where it was. */
export function drawToolbar(root: HTMLElement, state: ToolbarState, change: (next: Partial<View>) => void, act: (action: string) => void): void {
  const { view, kind, axes } = state;
  const parts = [
    ...kind.choose.map((choice) => select(kind, choice, view[choice])),
    ...scale('xScale', 'X', axes.x),
    ...scale('yScale', 'Y', axes.y),
    ...scale('colorScale', 'Colour', state.color),
    ...normalised(state),
    predictions(state.predictions),
    ...(state.pictures ? [h('button', { type: 'button', class: 'toggle', name: 'reset', value: 'reset', 'data-focus': 'reset', disabled: !state.zoomed }, 'Reset zoom')] : []),
    h(
      'span',
      { class: 'exports' },
      ...exports(state).map(([action, label, title]) => h('button', { type: 'button', class: 'toggle', name: 'act', value: action, 'data-focus': action, title }, label)),
      state.pin,
    ),
  ];
  keepFocus(root, () => root.replaceChildren(...parts));
  root.onchange = ({ target }) => {
    // Another metric means other numbers: the window and the scale of the old one make no sense.
    if (target instanceof HTMLSelectElement) {
      const { name, value } = target;
      const rescaled = name === 'x' || name === 'y' ? { [`${name}Scale`]: null } : name === 'color' ? { colorScale: null } : {};
      change({ [name]: value, ...rescaled, ...(name === 'color' || name === 'size' || name === 'agg' ? {} : { zoom: {} }) });
    }
  };
  root.onclick = ({ target }) => {
    if (!(target instanceof HTMLButtonElement)) return;
    if (target.name === 'act') act(target.value);
    else if (target.name === 'reset') change({ zoom: {} });
    else if (target.name === 'normalised') change({ normalised: target.value === 'true', zoom: {} });
    else if (target.name === 'predictions') change({ predictions: target.value === 'true', zoom: {} });
    else if (/^(x|y|color)Scale$/.test(target.name)) change({ [target.name]: target.value, zoom: {} });
  };
}
