import { h } from '../../dom';
import type { Inks } from './inks';
import type { Mark } from './marks';
import { layoutOf, strip, type Layout, type Legend } from './picture';

function save(name: string, blob: Blob): void {
  const url = URL.createObjectURL(blob);
  const link = h('a', { href: url, download: name });
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

export function saveText(name: string, text: string, type: string): void {
  save(name, new Blob([text], { type }));
}

/** A chart's drawing and its heading. */
export interface Drawing {
  title: string;
  canvas: HTMLCanvasElement;
}

/** Paints all panels with their headings and the legend onto one picture, on the page's background. */
export function savePng(name: string, drawings: Drawing[], legend: Legend, inks: Inks): void {
  const first = drawings[0];
  if (!first) return;
  const ratio = first.canvas.width / Math.max(1, first.canvas.clientWidth);
  const layout = layoutOf(drawings.map(({ canvas }) => ({ width: canvas.width / ratio, height: canvas.height / ratio })), legend);
  const picture = h('canvas', { width: Math.ceil(layout.width * ratio), height: Math.ceil(layout.height * ratio) });
  const ink = picture.getContext('2d');
  if (!ink) return;
  ink.scale(ratio, ratio);
  ink.fillStyle = inks.page;
  ink.fillRect(0, 0, layout.width, layout.height);
  drawings.forEach(({ title, canvas }, index) => {
    const { x, y } = layout.at(index);
    ink.fillStyle = inks.text;
    ink.font = `600 13px ${inks.font}`;
    ink.fillText(title, x, y + layout.head / 2);
    ink.drawImage(canvas, x, y + layout.head, canvas.width / ratio, canvas.height / ratio);
  });
  ink.font = `12px ${inks.font}`;
  paintLegend(ink, layout, legend, inks);
  picture.toBlob((blob) => {
    if (blob) save(name, blob);
  });
}

function paintLegend(ink: CanvasRenderingContext2D, layout: Layout, { axes, ramp, keys }: Legend, inks: Inks): void {
  const { gap } = layout;
  const say = (text: string, x: number, y: number) => {
    ink.fillStyle = inks.text;
    ink.fillText(text, x, y);
    return x + ink.measureText(text).width + gap / 2;
  };
  if (axes !== '') say(axes, gap, layout.axesAt);
  if (ramp) {
    const base = layout.rampAt + 10;
    const left = say(ramp.least, say(`${ramp.title}:`, gap, base), base);
    const pieces = strip(ramp, left);
    for (const piece of pieces) {
      ink.fillStyle = piece.color;
      ink.fillRect(piece.x, layout.rampAt, piece.width + 0.5, 12);
    }
    say(ramp.most, left + pieces.reduce((sum, { width }) => sum + width, 0) + gap / 2, base);
  }
  keys.forEach(({ name, color, mark }, index) => {
    const y = layout.keyAt(index);
    paintMark(ink, gap, y, mark, color);
    say(name, gap + 20, y + 11);
  });
}

function paintMark(ink: CanvasRenderingContext2D, x: number, y: number, { path, opacity, width }: Mark, color: string): void {
  const shape = new Path2D(path);
  ink.save();
  ink.translate(x, y);
  ink.scale(14 / 16, 14 / 16);
  ink.fillStyle = ink.strokeStyle = color;
  ink.lineWidth = width;
  ink.globalAlpha = opacity;
  ink.fill(shape);
  ink.globalAlpha = 1;
  ink.stroke(shape);
  ink.restore();
}
