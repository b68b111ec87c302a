import type { Chart } from 'chart.js';
import type { Inks } from '../inks';
import { layoutOf, strip, type Layout, type Legend } from '../picture';
import { SvgContext } from './context';
import { element, fontOf, round } from './paint';

/** A chart and its heading. */
interface Drawing {
  title: string;
  chart: Chart;
}

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

/** As wide as about this many pixels; only a browser could measure it, and it leaves room. */
const widthOf = (text: string) => text.length * 7;

function legendOf(layout: Layout, { axes, ramp, keys }: Legend, inks: Inks): string[] {
  const { gap } = layout;
  const said = (text: string, x: number, y: number) => element('text', { x, y, ...fontOf(`12px ${inks.font}`), fill: inks.text }, text);
  const named = axes === '' ? [] : [said(axes, gap, layout.axesAt)];
  const entries = keys.map(({ name, color, mark: { path, opacity, width } }, index) => {
    const y = layout.keyAt(index);
    const shape = element('path', { d: path, stroke: color, 'stroke-width': width, fill: opacity > 0 ? color : 'none', 'fill-opacity': opacity });
    return `<g transform="translate(${gap} ${y}) scale(0.875)">${shape}</g>${said(name, gap + 20, y + 11)}`;
  });
  if (!ramp) return [...named, ...entries];
  const base = layout.rampAt + 10;
  const least = gap + widthOf(`${ramp.title}:`);
  const pieces = strip(ramp, least + widthOf(ramp.least) + gap / 2);
  const end = pieces.at(-1);
  const colored = pieces.map(({ x, width, color }) => element('rect', { x: round(x), y: layout.rampAt, width: round(width + 0.5), height: 12, fill: color }));
  return [...named, said(`${ramp.title}:`, gap, base), said(ramp.least, least, base), ...colored, said(ramp.most, (end ? end.x + end.width : least) + gap / 2, base), ...entries];
}

/** All panels with their headings and the legend as one SVG document, on the page's background. */
export function svgOf(drawings: Drawing[], legend: Legend, inks: Inks): string {
  if (drawings.length === 0) return '<svg xmlns="http://www.w3.org/2000/svg"/>';
  const layout = layoutOf(drawings.map(({ chart: { width, height } }) => ({ width, height })), legend);
  const { width, height, head } = layout;
  const panels = drawings.map(({ title, chart }, index) => {
    const { x, y } = layout.at(index);
    const heading = element('text', { x: 0, y: head / 2, ...fontOf(`600 13px ${inks.font}`), fill: inks.text }, title);
    return `<g transform="translate(${x} ${y})">${heading}<g transform="translate(0 ${head})">${drawnOn(chart, `clip${index}`).join('')}</g></g>`;
  });
  const page = element('rect', { width: '100%', height: '100%', fill: inks.page });
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${page}${panels.join('')}${legendOf(layout, legend, inks).join('')}</svg>\n`;
}
