import type { Panel } from '../panel';
import type { Look } from './look';

/** The markings and labels of a panel as chartjs-plugin-annotation takes them. */
export function annotations(panel: Panel, look: Look) {
  return { ...markings(panel, look), ...labels(panel, look) };
}

/** Words at the end of a line, above it. The page's ink is read at this size; colours of series are for marks. */
function labels(panel: Panel, { inks, hidden }: Look) {
  const shown = (panel.labels ?? []).filter(({ series }) => !hidden(series));
  return Object.fromEntries(
    shown.map(({ x, y, text }, index) => [
      `label${index}`,
      {
        type: 'label',
        xValue: x,
        yValue: y,
        content: text,
        position: { x: 'end', y: 'end' },
        color: inks.text,
        backgroundColor: inks.page,
        font: { size: 10 },
        padding: 0,
        yAdjust: -1,
      },
    ]),
  );
}

/** Dashed lines with their names. */
function markings(panel: Panel, { inks, hidden }: Look) {
  const shown = (panel.markings ?? []).filter(({ series }) => series === undefined || !hidden(series));
  // Names of neighbours stand below each other.
  const rows = 4;
  const lineHeight = 15;
  return Object.fromEntries(
    shown.map(({ axis, value, label }, index) => [
      `marking${index}`,
      {
        type: 'line',
        scaleID: axis,
        value,
        borderColor: inks.muted,
        borderWidth: 1,
        borderDash: [3, 3],
        label: {
          display: label !== '',
          content: label,
          position: axis === 'x' ? 'start' : 'end',
          yAdjust: axis === 'x' ? (index % rows) * lineHeight : -9,
          color: inks.text,
          backgroundColor: inks.page,
          padding: 2,
          font: { size: 11, weight: '500' },
        },
      },
    ]),
  );
}
