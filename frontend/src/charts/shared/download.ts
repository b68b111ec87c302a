import { h } from '../../dom';
import type { Inks } from './inks';

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

/** A legend entry as it is painted into a picture. */
export interface Key {
  name: string;
  color: string;
}

/** Paints all panels with their headings and the legend onto one picture, on the page's background. */
export function savePng(name: string, drawings: Drawing[], keys: Key[], inks: Inks): void {
  const first = drawings[0];
  if (!first) return;
  const columns = Math.min(drawings.length, 4);
  const ratio = first.canvas.width / Math.max(1, first.canvas.clientWidth);
  const [head, gap] = [24 * ratio, 16 * ratio];
  const cell = { width: first.canvas.width + gap, height: first.canvas.height + head + gap };
  const picture = h('canvas', {
    width: Math.ceil(columns * cell.width + gap),
    height: Math.ceil(Math.ceil(drawings.length / columns) * cell.height + gap + keys.length * 18 * ratio),
  });
  const ink = picture.getContext('2d');
  if (!ink) return;
  ink.fillStyle = inks.page;
  ink.fillRect(0, 0, picture.width, picture.height);
  drawings.forEach(({ title, canvas }, index) => {
    const x = gap + (index % columns) * cell.width;
    const y = gap + Math.floor(index / columns) * cell.height;
    ink.fillStyle = inks.text;
    ink.font = `600 ${13 * ratio}px ${inks.font}`;
    ink.fillText(title, x, y + head / 2);
    ink.drawImage(canvas, x, y + head);
  });
  ink.font = `${12 * ratio}px ${inks.font}`;
  keys.forEach((key, index) => {
    const y = picture.height - gap - (keys.length - 1 - index) * 18 * ratio;
    ink.fillStyle = key.color;
    ink.fillRect(gap, y - 9 * ratio, 9 * ratio, 9 * ratio);
    ink.fillStyle = inks.text;
    ink.fillText(key.name, gap + 16 * ratio, y);
  });
  picture.toBlob((blob) => {
    if (blob) save(name, blob);
  });
}
