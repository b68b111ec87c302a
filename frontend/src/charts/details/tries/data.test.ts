import { describe, expect, it } from 'vitest';
import type { BatchTry } from '../../../live/events';
import { bracketText, brackets, possible, tried, triesPanel, tryFacts, type Search } from './data';

const make = (...outcomes: [batchSize: number, outcome: BatchTry['outcome']][]): BatchTry[] =>
  outcomes.map(([batchSize, outcome], index) => ({ number: index + 1, batchSize, outcome, detail: null, seconds: 1.5, peakMemoryMib: outcome === 'fits' ? 900 : null }));
const search: Search = { id: 't1', name: 'resnet18', cap: 64, tries: make([1, 'fits'], [2, 'fits'], [4, 'does-not-fit'], [3, 'fits']) };

describe('the search for the largest batch', () => {
  it('closes its bracket with every try', () => {
    expect(brackets(search.tries, 64)).toEqual([
      { low: 0, high: 64 },
      { low: 1, high: 64 },
      { low: 2, high: 64 },
      { low: 2, high: 3 },
      { low: 3, high: 3 },
    ]);
    expect(bracketText(search)).toBe('3, 4 tries');
    expect(bracketText({ ...search, tries: make([1, 'fits']) })).toBe('1 to 64, 1 try');
  });

  it('keeps a boundary open that gives way at times, and takes nothing from a failure', () => {
    expect(brackets(make([8, 'does-not-fit'], [9, 'fits'], [4, 'failed']), 64).at(-1)).toEqual({ low: 7, high: 9 });
  });

  it('tells outcomes apart by name and shape, over a band of what is possible', () => {
    const panel = triesPanel(search);
    expect(panel.series.map(({ name, points }) => [name, points.map(({ x, y, shape }) => [x, y, shape])])).toEqual([
      [possible, [[0, 64, undefined], [1, 64, undefined], [2, 64, undefined], [3, 3, undefined], [4, 3, undefined]]],
      ['fits', [[1, 1, 'circle'], [2, 2, 'circle'], [4, 3, 'circle']]],
      ['does not fit', [[3, 4, 'cross']]],
    ]);
    expect(panel.series[0]?.points.map(({ band }) => band?.low)).toEqual([1, 1, 2, 2, 3]);
    expect(panel.xRange).toEqual({ min: 0, max: 5 });
  });

  it('hears a try twice, and begins anew with a first one', () => {
    const [first, second] = search.tries as [BatchTry, BatchTry];
    expect(tried([first, second], second)).toEqual([first, second]);
    expect(tried([first, second], first)).toEqual([first]);
  });

  it('says what a try was', () => {
    expect(tryFacts(search.tries[0]).map(({ label, value }) => `${label} ${value}`)).toEqual(['Try 1', 'Batch size 1', 'Outcome fits', 'Took 1.5 s', 'Peak memory 900 MiB']);
  });
});
