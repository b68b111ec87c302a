import type { Zoom } from '../../../state/zoom';
import type { Fact } from '../facts';
import type { Inks } from '../inks';
import type { Slot } from '../palette';
import type { AnyPoint, Panel, Spot } from '../panel';

/** How a panel is to be drawn now. */
export interface Look {
  inks: Inks;
  slots: ReadonlyMap<string, Slot>;
  hidden: (series: string) => boolean;
  zoom: Zoom | undefined;
  titled: boolean;
}

/** What a drawn panel asks and tells. */
export interface PanelEvents {
  facts(spot: Spot): Fact[];
  open(spot: Spot): void;
  zoomed(zoom: Zoom | null): void;
  drawn(): void;
}

/** What each datum that Chart.js holds carries, so that a hit leads back to what was plotted. */
export interface Datum {
  point: AnyPoint;
}

/** How one form of panels is put into Chart.js. */
export interface Drawing<P extends Panel> {
  type: string;
  /** Names on a category axis. */
  labels(panel: P): { xLabels?: string[]; yLabels?: string[]; labels?: string[] };
  datasets(panel: P, look: Look): object[];
  scales(panel: P, look: Look): { x: object; y: object };
}
