import type { ChartAnswer } from '../../api/charts';
import { h } from '../../dom';
import { keepFocus } from '../../focus';
import type { View } from '../../state/view';
import { facets } from './metrics';

type Filters = View['filters'];

/** The part of a view that says which results are meant. */
export type Selection = Pick<View, 'filters' | 'ranges'>;

/** The filters after a box was ticked or cleared. */
export function withChoice(filters: Filters, parameter: string, value: string, chosen: boolean): Filters {
  const { [parameter]: before = [], ...others } = filters;
  const after = chosen ? [...before, value] : before.filter((other) => other !== value);
  return after.length === 0 ? others : { ...others, [parameter]: after };
}

/** The values to offer: those of the answer, and chosen ones that it does not know, so that they can be taken away. */
export function offered(answer: ChartAnswer, facet: string, chosen: string[]): { value: string; count: number }[] {
  const known = answer.facets[facet] ?? [];
  const unknown = chosen.filter((value) => !known.some((other) => other.value === value));
  return [...known, ...unknown.map((value) => ({ value, count: 0 }))];
}

function choice(parameter: string, { value, count }: { value: string; count: number }, checked: boolean): HTMLElement {
  return h(
    'label',
    { class: 'choice' },
    h('input', { type: 'checkbox', name: parameter, value, checked, 'data-focus': `${parameter}=${value}` }),
    h('span', { class: 'choice-name' }, value),
    h('span', { class: 'choice-count' }, String(count)),
  );
}

/** The filters and ranges of a link that have no box here, such as a job or a tag: in words, and what is left without each. */
export function others({ filters, ranges }: Selection): { text: string; without: Selection }[] {
  const boxed = new Set(facets.map(([parameter]) => parameter));
  const named = Object.entries(filters)
    .filter(([name]) => !boxed.has(name))
    .map(([name, values]) => {
      const { [name]: _, ...rest } = filters;
      return { text: `${name}: ${values.join(', ')}`, without: { filters: rest, ranges } };
    });
  const bounds = Object.entries(ranges).map(([name, value]) => {
    const { [name]: _, ...rest } = ranges;
    return { text: `${name}: ${value}`, without: { filters, ranges: rest } };
  });
  return [...named, ...bounds];
}

/** Where there is no room beside the chart, the filters stand above it: folded, so that the chart is in sight. */
const beside = () => matchMedia('(min-width: 901px)');

export function foldWhereNarrow(fold: HTMLElement): void {
  const follow = ({ matches }: { matches: boolean }) => fold.toggleAttribute('open', matches);
  follow(beside());
  beside().addEventListener('change', follow);
}

/** Draws one group of boxes per facet with more than one value; groups stay open or closed as the reader left them. */
export function drawFilters(root: HTMLElement, answer: ChartAnswer, { filters, ranges }: Selection, change: (next: Selection) => void): void {
  const open = new Map([...root.querySelectorAll('details')].map((group) => [group.dataset['filter'], group.open]));
  // Open groups would push the chart out of sight.
  const room = beside().matches;
  const groups = facets.flatMap(([parameter, facet, label]) => {
    const chosen = filters[parameter] ?? [];
    const values = offered(answer, facet, chosen);
    if (values.length < 2 && chosen.length === 0) return [];
    const badge = chosen.length > 0 ? h('span', { class: 'chosen' }, String(chosen.length)) : null;
    const isOpen = open.get(parameter) ?? (chosen.length > 0 || (room && values.length <= 8));
    return [
      h(
        'details',
        { 'data-filter': parameter, open: isOpen },
        h('summary', { 'data-focus': `group ${parameter}` }, label, badge),
        h('div', { class: 'choices' }, ...values.map((value) => choice(parameter, value, chosen.includes(value.value)))),
      ),
    ];
  });
  const chips = others({ filters, ranges }).map(({ text, without }) =>
    h('button', { type: 'button', class: 'chip', 'data-focus': text, title: 'Take this away', onclick: () => change(without) }, `${text} ×`),
  );
  const clear = h('button', { type: 'button', class: 'quiet', 'data-focus': 'clear', onclick: () => change({ filters: {}, ranges: {} }) }, 'Clear all filters');
  const any = Object.keys(filters).length + Object.keys(ranges).length > 0;
  keepFocus(root, () => root.replaceChildren(...chips, ...groups, ...(any ? [clear] : [])));
  root.onchange = ({ target }) => {
    if (target instanceof HTMLInputElement) change({ filters: withChoice(filters, target.name, target.value, target.checked), ranges });
  };
}
