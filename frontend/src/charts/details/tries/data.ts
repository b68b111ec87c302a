import { number } from '../../../format';
import type { BatchTry } from '../../../live/events';
import type { Fact } from '../../shared/facts';
import type { Shape, Slot } from '../../shared/palette';
import type { PlottedPoint, PointSeries, PointsPanel } from '../../shared/panel';

/** One search for the largest batch. */
export interface Search {
  id: string;
  name: string;
  /** It goes no higher. */
  cap: number;
  tries: BatchTry[];
}

export const possible = 'still possible';

/** How each outcome looks: told apart by colour and by shape. */
export const outcomes: Record<BatchTry['outcome'], { name: string; shape: Shape; slot: Slot }> = {
  fits: { name: 'fits', shape: 'circle', slot: 2 },
  'does-not-fit': { name: 'does not fit', shape: 'cross', slot: 1 },
  failed: { name: 'failed, says nothing', shape: 'diamond', slot: 6 },
};

/** From where to where the largest batch may lie. */
export interface Bracket {
  low: number;
  high: number;
}

/**
 * What is still possible before each try, and after the last. Where a batch fits at one time and not at another, that is the
 * range from the largest batch that never failed to fit to the largest that ever fitted.
 */
export function brackets(tries: readonly BatchTry[], cap: number): Bracket[] {
  let [fit, unfit] = [0, cap + 1];
  const bracket = () => ({ low: Math.min(fit, unfit - 1), high: Math.max(fit, unfit - 1) });
  const all = [bracket()];
  for (const { outcome, batchSize } of tries) {
    if (outcome === 'fits') fit = Math.max(fit, batchSize);
    if (outcome === 'does-not-fit') unfit = Math.min(unfit, batchSize);
    all.push(bracket());
  }
  return all;
}

/** In words: "96 to 103, 9 tries"; a single number once the range has closed. */
export function bracketText({ tries, cap }: Search): string {
  const { low, high } = brackets(tries, cap).at(-1) ?? { low: 0, high: cap };
  const range = low === high ? number(low) : `${number(low)} to ${number(high)}`;
  return `${range}, ${tries.length === 1 ? '1 try' : `${tries.length} tries`}`;
}

function plotted({ batchSize, outcome }: BatchTry, row: number): PlottedPoint {
  return { x: row + 1, y: batchSize, radius: 4.5, sized: true, strokes: 0, row, low: null, high: null, shape: outcomes[outcome].shape };
}

/** The tries of a search in their order, and behind them the closing bracket: what is possible after so many tries. */
export function triesPanel(search: Search, scale: 'linear' | 'log' = 'log'): PointsPanel {
  const { tries, cap } = search;
  const series = Object.entries(outcomes).map(([outcome, { name }]): PointSeries => ({
    name,
    points: tries.flatMap((tried, row) => (tried.outcome === outcome ? [plotted(tried, row)] : [])),
  }));
  const closing: PointSeries = {
    name: possible,
    role: 'guide',
    line: 'none',
    inked: true,
    points: brackets(tries, cap).map(({ low, high }, row) => {
      // Nothing below one has a place on a log axis.
      const band = { low: Math.max(1, low), high: Math.max(1, high) };
      return { x: row, y: band.high, radius: 0, sized: true, strokes: 0, row: -1, low: null, high: null, band };
    }),
  };
  return {
    form: 'points',
    key: search.id,
    title: search.name,
    x: { field: 'try', label: 'Try', unit: null, better: null, scale: 'linear' },
    y: { field: 'batchSize', label: 'Batch size', unit: null, better: null, scale },
    xRange: { min: 0, max: tries.length + 1 },
    lines: false,
    series: [closing, ...series.filter(({ points }) => points.length > 0)],
  };
}

/** What hover says of a try. */
export function tryFacts(tried: BatchTry | undefined): Fact[] {
  if (!tried) return [];
  const memory = tried.peakMemoryMib === null ? [] : [{ label: 'Peak memory', value: `${number(tried.peakMemoryMib)} MiB` }];
  const detail = tried.detail === null ? [] : [{ label: 'Said', value: tried.detail }];
  return [
    { label: 'Try', value: number(tried.number) },
    { label: 'Batch size', value: number(tried.batchSize) },
    { label: 'Outcome', value: outcomes[tried.outcome].name },
    { label: 'Took', value: `${number(tried.seconds)} s` },
    ...memory,
    ...detail,
  ];
}

/** A search with one try more; the same try may come twice, and the first try again begins another search. */
export function tried(tries: BatchTry[], next: BatchTry): BatchTry[] {
  return [...tries.filter(({ number: earlier }) => earlier < next.number), next];
}
