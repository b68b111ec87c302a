import { part } from '../../../dom';
import { number } from '../../../format';
import type { Zoom } from '../../../state/zoom';
import { onThemeChange } from '../../../theme';
import { drawFigures, type Figure } from '../../shared/figures';
import { readInks } from '../../shared/inks';
import { curvePanel, type CurvePoint } from './data';

/** The points stand in the table beside the chart. */
function pointsOf(root: HTMLElement): CurvePoint[] {
  return [...root.querySelectorAll<HTMLElement>('[data-n]')].map(({ dataset }) => ({
    n: Number(dataset['n']),
    best: Number(dataset['best']),
    median: Number(dataset['median']),
  }));
}

/** Draws the curve along which a ceiling was looked for. */
export function ceilingCurve(root: HTMLElement): void {
  const points = pointsOf(root);
  const panel = curvePanel(points);
  // Always the same: the heading names the shapes.
  const slots = new Map(panel.series.map(({ name }, slot) => [name, slot]));
  const figures = new Map<string, Figure>();
  const live = part(root, 'curve-live');
  let zoom: Zoom | undefined;
  const facts = (row: number) => [
    { label: 'N', value: number(points[row]?.n) },
    { label: 'Fastest', value: `${number((points[row]?.best ?? 0) / 1e9)} Gop/s` },
    { label: 'Median', value: `${number((points[row]?.median ?? 0) / 1e9)} Gop/s` },
  ];
  const draw = () => {
    const inks = readInks();
    drawFigures(part(root, 'curve-chart'), figures, [panel], {
      kind: 'curve',
      look: () => ({ inks, slots, hidden: () => false, zoom, titled: true }),
      facts: ({ point }) => facts(point.row),
      open: () => undefined,
      say: ({ point }) => {
        live.textContent = facts(point.row).map((fact) => `${fact.label} ${fact.value}`).join(', ');
      },
      zoomed: (_, next) => {
        zoom = next ?? undefined;
        draw();
      },
    });
  };
  draw();
  onThemeChange(draw);
}
