import type { Panel } from '../panel';
import type { Look } from './look';

/** The markings of a panel as chartjs-plugin-annotation takes them: dashed lines with their names. */
export function annotations(panel: Panel, { inks, hidden }: Look) {
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
          backgroundColor: `${inks.page}cc`,
          padding: 2,
          font: { size: 11, weight: '500' },
        },
      },
    ]),
  );
}
