import { textAt, type ChartAnswer } from '../../api/charts';
import { h } from '../../dom';
import { seriesOf, type Panel, type PlottedPoint } from './panel';

/** A doubtful point is struck through; the worse its grade, the more. */
const strokes: Readonly<Record<string, number>> = { C: 1, D: 2 };

/** How many strokes go through the marker of a row: one for grade C, two for D, none for what is good or not graded. */
export function strokesOf(answer: ChartAnswer, row: number): number {
  return strokes[textAt(answer, 'grade', row) ?? ''] ?? 0;
}

/** From where to where the strokes of a marker go, around its middle; longer than the marker, so that small ones show them too. */
export function strokeEnds(count: number, radius: number): [x: number, y: number][] {
  const reach = radius * Math.SQRT1_2 + 3;
  return ([[-reach, reach], [-reach, -reach]] as [number, number][]).slice(0, count);
}

/** What the strokes mean and how many points have them; empty when none has. */
export function doubtsText(panels: Panel[]): string {
  const counts = panels.flatMap((panel) => seriesOf(panel).flatMap(({ points }) => points.map((point) => (point as Partial<PlottedPoint>).strokes ?? 0)));
  const [once, twice] = [1, 2].map((wanted) => counts.filter((count) => count === wanted).length);
  return [
    ...(once ? [`struck through: grade C, for orientation only (${once})`] : []),
    ...(twice ? [`crossed out: grade D, not to be relied on (${twice})`] : []),
  ].join('; ');
}

/** The note beside a chart's legend that says what struck markers mean. */
export function drawDoubts(note: HTMLElement, panels: Panel[]): void {
  const text = doubtsText(panels);
  note.hidden = text === '';
  note.replaceChildren(text === '' ? '' : h('a', { href: note.dataset['href'] ?? '' }, text.charAt(0).toUpperCase() + text.slice(1)));
}
