import { colors, type Slot } from './palette';

type Stroke = 'up' | 'down' | 'flat' | 'upright';

/** What tells areas of one colour apart, for those who cannot ask how a marker looks: nothing for the first eight. */
const rounds: readonly (readonly Stroke[])[] = [[], ['up'], ['down'], ['up', 'down'], ['flat'], ['upright'], ['flat', 'upright'], ['up', 'flat']];

/** How often the palette's colours were all given before a slot. */
export function roundOf(slot: Slot): number {
  return Math.floor(slot / colors.light.length) % rounds.length;
}

export interface Area {
  x: number;
  y: number;
  width: number;
  height: number;
}

export type Segment = [x1: number, y1: number, x2: number, y2: number];

/** Parallel strokes within an area, every `gap` pixels. */
function strokesOf(stroke: Stroke, { x, y, width, height }: Area, gap: number): Segment[] {
  const every = (length: number) => Array.from({ length: Math.max(0, Math.ceil(length / gap) - 1) }, (_, at) => (at + 1) * gap);
  if (stroke === 'flat') return every(height).map((at) => [x, y + at, x + width, y + at]);
  if (stroke === 'upright') return every(width).map((at) => [x + at, y, x + at, y + height]);
  return every(width + height).map((at): Segment => {
    const [left, right] = [Math.max(0, at - height), Math.min(width, at)];
    const [from, to] = [at - left, at - right];
    // Down from the left edge is up from the other side.
    return stroke === 'up' ? [x + left, y + from, x + right, y + to] : [x + left, y + height - from, x + right, y + height - to];
  });
}

/** The strokes of a round of the palette within an area. */
export function hatchOf(round: number, area: Area, gap = 7): Segment[] {
  return (rounds[round] ?? []).flatMap((stroke) => strokesOf(stroke, area, gap));
}
