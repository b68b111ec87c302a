import type { ChartAnswer, ScaleType } from '../../api/charts';
import type { View, ViewDefaults } from '../../state/view';
import type { Panel } from './series';
import type { Choosable } from './toolbar';

/** A chart kind: a small composition of the shared parts. */
export interface ChartKind {
  /** Also the last part of its API path. */
  name: string;
  defaults: ViewDefaults;
  choose: readonly Choosable[];
  panels(answer: ChartAnswer, view: View, xScale: ScaleType, yScale: ScaleType): Panel[];
  /** Small panels are titled by their heading only; a large one names its axes itself. */
  small: boolean;
}
