import type { Inks } from '../inks';
import { seriesOf, type Panel } from '../panel';
import type { Datum, PanelEvents } from './look';

interface Hovered {
  raw: unknown;
  datasetIndex: number;
  dataset: { label?: string };
}

/** Hover: the name of the series and all the facts of the point. */
export function tooltip(panel: () => Panel, inks: Inks, events: PanelEvents) {
  return {
    backgroundColor: inks.page,
    borderColor: inks.muted,
    borderWidth: 1,
    cornerRadius: 2,
    caretSize: 0,
    titleColor: inks.text,
    bodyColor: inks.text,
    displayColors: false,
    position: 'average',
    callbacks: {
      title: ([first]: Hovered[]) => first?.dataset.label ?? '',
      beforeLabel: () => [],
      afterLabel: () => [],
      label: ({ raw, datasetIndex }: Hovered) => {
        const series = seriesOf(panel())[datasetIndex];
        const point = (raw as Datum | null)?.point;
        return series && point ? events.facts({ panel: panel(), series, point }).map((fact) => `${fact.label}: ${fact.value}`) : [];
      },
    },
  };
}
