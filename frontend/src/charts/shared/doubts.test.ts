import { describe, expect, it } from 'vitest';
import type { ChartAnswer } from '../../api/charts';
import { gridPanels } from '../grid/data';
import { scatterPanels } from '../scatter/data';
import { doubtsText, strokeEnds, strokesOf } from './doubts';
import { sample } from './fixture';

const graded: ChartAnswer = { ...sample, columns: { ...sample.columns, grade: ['A', 'D', 'C', 'C', null] } };

describe('doubtful points', () => {
  it('are struck through by their grade; what is good, graded B or not graded is not', () => {
    const rows = (answer: ChartAnswer) => [0, 1, 2, 3, 4].map((row) => strokesOf(answer, row));
    expect(rows(graded)).toEqual([0, 2, 1, 1, 0]);
    expect(rows(sample)).toEqual([0, 0, 0, 0, 0]);
    expect(strokesOf({ ...graded, columns: { grade: ['B'] } }, 0)).toBe(0);
  });

  it('are the same in every kind of chart', () => {
    const strokes = (panels: ReturnType<typeof gridPanels>) =>
      panels.flatMap(({ series }) => series.flatMap(({ points }) => points.map((point) => [point.row, point.strokes]))).sort();
    const expected = [[0, 0], [1, 2], [2, 1], [3, 1]];
    expect(strokes(gridPanels(graded, 'model'))).toEqual(expected);
    expect(strokes(scatterPanels(graded, 'family', ''))).toEqual(expected);
  });

  it('have strokes that reach beyond their marker, one for C and a cross for D', () => {
    expect(strokeEnds(0, 5)).toEqual([]);
    expect(strokeEnds(1, 5)).toHaveLength(1);
    for (const [x, y] of strokeEnds(2, 5)) expect(Math.hypot(x, y)).toBeGreaterThan(5);
  });

  it('are explained and counted, and nothing is said where there is none', () => {
    expect(doubtsText(gridPanels(graded, 'model'))).toBe(
      'struck through: grade C, for orientation only (2); crossed out: grade D, not to be relied on (1)',
    );
    expect(doubtsText(gridPanels(sample, 'model'))).toBe('');
  });
});
