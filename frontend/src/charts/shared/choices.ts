import { aggregations, dimensions, metrics } from './metrics';

/** Which of a view's parts a chart kind lets the reader choose. */
export type Choosable = 'x' | 'y' | 'size' | 'color' | 'facet' | 'agg';

/** The values to choose from, with their names for people. */
export type Words = readonly (readonly [word: string, label: string])[];

export const labels: Readonly<Record<Choosable, string>> = {
  x: 'X axis',
  y: 'Y axis',
  size: 'Marker size',
  color: 'Colour',
  facet: 'A chart per',
  agg: 'Of a point',
};

export const choices: Readonly<Record<Choosable, Words>> = {
  x: metrics,
  y: metrics,
  size: [['none', 'All the same'], ...metrics],
  color: dimensions,
  facet: [['', 'One chart'], ...dimensions],
  agg: aggregations,
};

/** The words to offer, with the chosen one among them even if a link brought it and nobody knows it. */
export function offeredWords(words: Words, chosen: string): Words {
  return words.some(([word]) => word === chosen) ? words : [...words, [chosen, chosen] as const];
}
