import { writeView, type View } from '../../state/view';

const nothing = { x: '', y: '', size: '', color: '', facet: '', agg: '' };

/** Lets the links to the other kinds keep the filters: the same results, seen in another way. */
export function drawKindLinks(root: ParentNode, { filters, ranges }: Pick<View, 'filters' | 'ranges'>): void {
  const query = writeView({ ...nothing, predictions: null, normalised: false, filters, ranges, xScale: null, yScale: null, colorScale: null, hide: [], only: [], zoom: {} }, nothing);
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[data-kind-link]')) link.search = query;
}
