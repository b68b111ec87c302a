import type { ChartAnswer } from '../../api/charts';
import type { View, ViewDefaults } from '../../state/view';
import type { Panel } from './panel';
import type { Choosable, Words } from './choices';

/**
 * A chart kind: a small composition of the shared parts. To make one:
 *
 * 1. The server answers `GET /api/v1/charts/{name}` (a package `io.dynobench.charts.{name}`). Navigation and the page
 *    come from there by themselves.
 * 2. A folder `charts/{name}` with a pure, tested `data.ts`, which makes panels from an answer, and a `render.ts` which
 *    exports `kind: ChartKind`. `kinds.ts` finds it; nothing else is edited.
 * 3. `panels` returns one panel per set of axes, each of one form (`panel.ts`): `points` (scatter, lines), `bars`,
 *    `boxes`, `cells`, `table`. The axes of the answer that it is given have the scales that the reader chose. Every plotted point
 *    names the `row` that it stands for: of the answer's columns, or of the answer's table that the panel names by `table`.
 *    Hover, table, CSV, keyboard and click-through follow from that row.
 * 4. What only helps to read (a ceiling, a front) is a series with `role: 'guide'`; a line across a panel (100 %) is one
 *    of its `markings`; what a shape or fading means is one of its `keys`.
 *
 * Colours and shapes follow from the series' names, hiding and zooming from the link: a kind does nothing about them.
 * A browser test `browser/charts/{name}.test.ts` reads what was plotted from the element with `data-chart`.
 */
export interface ChartKind {
  /** Also the last part of its API path, and the name of its folder. */
  name: string;
  /** What the page shows when its link says nothing; the same as the server's defaults. */
  defaults: ViewDefaults;
  /** What the toolbar lets the reader choose. */
  choose: readonly Choosable[];
  /** Where a choice is not among all metrics (x, y, size) or all dimensions (color, facet). */
  words?: Partial<Record<Choosable, Words>>;
  /** Whether the server can divide y by the largest of its network. */
  normalises?: true;
  panels(answer: ChartAnswer, view: View): Panel[];
  /** Small multiples, titled by their heading only; a large panel names its axes itself. `when many`: from five panels on. */
  small: boolean | 'when many';
}
