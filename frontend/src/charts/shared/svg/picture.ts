import type { Chart } from 'chart.js';
import type { Key } from '../download';
import type { Inks } from '../inks';
import { SvgContext } from './context';
import { element, fontOf } from './paint';

/** A chart and its heading. */
interface Drawing {
  title: string;
  chart: Chart;
}

const [head, gap, row] = [26, 16, 18];

/** Lets a chart draw itself once on another context; scales, boxes and the controllers of datasets hold one of their own. */
function drawnOn(chart: Chart, prefix: string): string[] {
  const screen = chart.ctx;
  const context = new SvgContext(chart.canvas, screen, prefix);
  const { boxes } = chart as unknown as { boxes: { ctx?: unknown }[] };
  const holders = [chart, ...boxes, ...Object.values(chart.scales)] as { ctx?: unknown }[];
  const controllers = chart.data.datasets.map((_, index) => chart.getDatasetMeta(index).controller as unknown as { _ctx: unknown });
  const move = (to: unknown) => {
    for (const holder of holders) holder.ctx = to;
    for (const controller of controllers) controller._ctx = to;
  };
  move(context);
  try {
    chart.draw();
  } finally {
    move(screen);
    chart.draw();
  }
  return context.elements;
}

/** All panels with their headings and the legend as one SVG document, on the page's background. */
export function svgOf(drawings: Drawing[], keys: Key[], inks: Inks): string {
  const first = drawings[0];
  if (!first) return '<svg xmlns="http://www.w3.org/2000/svg"/>';
  const columns = Math.min(drawings.length, 4);
  const cell = { width: first.chart.width + gap, height: Math.max(...drawings.map(({ chart }) => chart.height)) + head + gap };
  const width = columns * cell.width + gap;
  const top = Math.ceil(drawings.length / columns) * cell.height + gap;
  const height = top + keys.length * row + gap;
  const panels = drawings.map(({ title, chart }, index) => {
    const [x, y] = [gap + (index % columns) * cell.width, gap + Math.floor(index / columns) * cell.height];
    const heading = element('text', { x: 0, y: head / 2, ...fontOf(`600 13px ${inks.font}`), fill: inks.text }, title);
    return `<g transform="translate(${x} ${y})">${heading}<g transform="translate(0 ${head})">${drawnOn(chart, `clip${index}`).join('')}</g></g>`;
  });
  const legend = keys.map(({ name, color }, index) => {
    const y = top + index * row;
    return element('rect', { x: gap, y, width: 9, height: 9, fill: color }) + element('text', { x: gap + 16, y: y + 9, ...fontOf(`12px ${inks.font}`), fill: inks.text }, name);
  });
  const page = element('rect', { width: '100%', height: '100%', fill: inks.page });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${page}${panels.join('')}${legend.join('')}</svg>\n`;
}
