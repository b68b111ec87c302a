import { hatchOf, roundOf } from './hatches';
import { colorOf, shapeOf, type Shape, type Slot, type Theme } from './palette';
import type { Swatch } from './swatches';

/** A mark of the legend, in a square of 16 by 16. */
export interface Mark {
  path: string;
  /** Of the inside. */
  opacity: number;
  width: number;
}

const marks: Record<Shape, string> = {
  circle: 'M8 3.5a4.5 4.5 0 1 0 0 9a4.5 4.5 0 1 0 0-9z',
  up: 'M8 3 13 12.5 3 12.5z',
  square: 'M4 4h8v8h-8z',
  diamond: 'M8 2.5 13.5 8 8 13.5 2.5 8z',
  down: 'M8 13 13 3.5 3 3.5z',
  right: 'M13 8 3.5 3 3.5 13z',
  left: 'M3 8 12.5 3 12.5 13z',
  star: 'M8 3V13M3 8H13M4.5 4.5 11.5 11.5M11.5 4.5 4.5 11.5',
  cross: 'M4 4 12 12M12 4 4 12',
};
const line = 'M1 8H15';
const dashes = 'M0 8H6M10 8H16';

/** A marker as it is drawn on the chart; a cross cannot be hollow and is thin instead. */
export function markOf(shape: Shape, hollow = false): Mark {
  return { path: marks[shape], opacity: hollow ? 0 : 0.5, width: shape === 'cross' ? (hollow ? 1.25 : 3) : 2 };
}

/** How full a patch is. */
const fullness = { patch: 0.5, pale: 0.2, outline: 0, plain: 0 } as const;

function patch(opacity: number, round: number): Mark {
  const strokes = hatchOf(round, { x: 2, y: 2, width: 12, height: 12 }, 4).map(([x1, y1, x2, y2]) => `M${x1} ${y1}L${x2} ${y2}`);
  // A hatched patch is larger, or its strokes would not be seen.
  return strokes.length === 0 ? { path: marks.square, opacity, width: 2 } : { path: `M2 2h12v12h-12z${strokes.join('')}`, opacity: opacity / 2, width: 1.25 };
}

/** How a series is shown beside its name. */
export function swatchMark(slot: Slot, as: Swatch): Mark {
  if (as === 'marker') return markOf(shapeOf(slot));
  if (as === 'line' || as === 'ink') return { path: line, opacity: 0, width: 2 };
  return as === 'dashes' ? { path: dashes, opacity: 0, width: 2 } : patch(fullness[as], as === 'plain' ? 0 : roundOf(slot));
}

/** Its colour; `ink` is the page's own, for what has none. */
export function swatchColor(slot: Slot, theme: Theme, as: Swatch, ink: string): string {
  return as === 'ink' || as === 'dashes' || as === 'plain' ? ink : colorOf(slot, theme);
}
