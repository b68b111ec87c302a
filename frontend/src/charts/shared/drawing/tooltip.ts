import type { Inks } from '../inks';
import { seriesOf, type Panel } from '../panel';
import type { Datum, PanelEvents } from './look';

interface Hovered {
  raw: unknown;
  datasetIndex: number;
  dataset: { label?: string };
}

/** About as many letters as a phone shows side by side. */
const longest = 46;

/** Breaks a text between its words, so that no line is much longer than others; what goes on is indented. */
export function wrapped(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= longest) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(last === undefined ? word : `  ${word}`);
  }
  return lines;
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
        return series && point ? events.facts({ panel: panel(), series, point }).flatMap((fact) => wrapped(`${fact.label}: ${fact.value}`)) : [];
      },
    },
  };
}
