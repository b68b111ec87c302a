import type { Mark } from './marks';
import type { Ramp } from './rampLegend';

/** A legend entry as it is painted into a picture. */
export interface Key {
  name: string;
  color: string;
  mark: Mark;
}

/** What a picture says around its charts. */
export interface Legend {
  /** What all axes show, where the charts themselves are too small to say it; empty otherwise. */
  axes: string;
  ramp: Ramp | null;
  keys: Key[];
}

const columnsAtMost = 4;
const [head, gap, row] = [26, 16, 18];

/** Where things stand in a picture of charts side by side, in CSS pixels. */
export interface Layout {
  width: number;
  height: number;
  head: number;
  gap: number;
  row: number;
  /** Of a drawing with its heading. */
  at(index: number): { x: number; y: number };
  /** The baseline of the line about the axes. */
  axesAt: number;
  /** The top of the strip of colours. */
  rampAt: number;
  /** The top of a legend entry. */
  keyAt(index: number): number;
}

/** @param sizes of the charts; all get as much room as the first is wide and the highest is high */
export function layoutOf(sizes: readonly { width: number; height: number }[], { axes, ramp, keys }: Legend): Layout {
  const columns = Math.max(1, Math.min(sizes.length, columnsAtMost));
  const cell = { width: (sizes[0]?.width ?? 0) + gap, height: Math.max(0, ...sizes.map(({ height }) => height)) + head + gap };
  const top = gap + (axes === '' ? 0 : row);
  const below = top + Math.ceil(sizes.length / columns) * cell.height;
  const keysTop = below + (ramp ? row + gap / 2 : 0);
  return {
    width: columns * cell.width + gap,
    height: keysTop + keys.length * row + gap,
    ...{ head, gap, row },
    at: (index) => ({ x: gap + (index % columns) * cell.width, y: top + Math.floor(index / columns) * cell.height }),
    axesAt: gap + row / 2,
    rampAt: below,
    keyAt: (index) => keysTop + index * row,
  };
}

/** The pieces of the strip of colours from left to right, after the text of the least. */
export function strip({ colors }: Ramp, left: number, width = 120): { x: number; width: number; color: string }[] {
  const step = width / colors.length;
  return colors.map((color, index) => ({ x: left + index * step, width: step, color }));
}
