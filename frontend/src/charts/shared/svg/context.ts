import { element, fontOf, paint, round } from './paint';

type Matrix = [a: number, b: number, c: number, d: number, e: number, f: number];

interface State {
  matrix: Matrix;
  fillStyle: string;
  strokeStyle: string;
  lineWidth: number;
  lineCap: string;
  lineJoin: string;
  font: string;
  textAlign: string;
  textBaseline: string;
  globalAlpha: number;
  dash: number[];
  clip: string | null;
}

const anchors: Readonly<Record<string, string>> = { center: 'middle', right: 'end', end: 'end' };
const baselines: Readonly<Record<string, string>> = { top: 'text-before-edge', hanging: 'hanging', middle: 'central', bottom: 'text-after-edge' };

const fresh = (): State => ({
  matrix: [1, 0, 0, 1, 0, 0],
  fillStyle: '#000',
  strokeStyle: '#000',
  lineWidth: 1,
  lineCap: 'butt',
  lineJoin: 'miter',
  font: '10px sans-serif',
  textAlign: 'start',
  textBaseline: 'alphabetic',
  globalAlpha: 1,
  dash: [],
  clip: null,
});

/**
 * Writes down as SVG what is drawn on it: as much of the canvas's 2D context (HTML standard, 4.12.5.1) as Chart.js and
 * its plugins use. Texts are measured by a real context, so that the layout stays the one of the screen.
 */
export class SvgContext {
  readonly elements: string[] = [];
  private state = fresh();
  private readonly stack: State[] = [];
  private path = '';
  private clips = 0;
  private readonly ruler: CanvasRenderingContext2D;
  private readonly prefix: string;

  /** @param prefix makes the ids of clips unique where several drawings become one picture */
  constructor(readonly canvas: HTMLCanvasElement, ruler: CanvasRenderingContext2D, prefix: string) {
    this.ruler = ruler;
    this.prefix = prefix;
  }

  save(): void {
    this.stack.push({ ...this.state });
  }

  restore(): void {
    this.state = this.stack.pop() ?? this.state;
  }

  transform(...[a, b, c, d, e, f]: Matrix): void {
    const [ma, mb, mc, md, me, mf] = this.state.matrix;
    this.state.matrix = [ma * a + mc * b, mb * a + md * b, ma * c + mc * d, mb * c + md * d, ma * e + mc * f + me, mb * e + md * f + mf];
  }

  translate(x: number, y: number): void {
    this.transform(1, 0, 0, 1, x, y);
  }

  rotate(angle: number): void {
    this.transform(Math.cos(angle), Math.sin(angle), -Math.sin(angle), Math.cos(angle), 0, 0);
  }

  scale(x: number, y: number): void {
    this.transform(x, 0, 0, y, 0, 0);
  }

  setTransform(): void {
    // Chart.js sets the density of the screen, which a drawing has not.
    this.state.matrix = [1, 0, 0, 1, 0, 0];
  }

  resetTransform(): void {
    this.setTransform();
  }

  /** A path holds its points as they are on the page, as the canvas does. */
  private at(x: number, y: number): string {
    const [a, b, c, d, e, f] = this.state.matrix;
    return `${round(a * x + c * y + e)} ${round(b * x + d * y + f)}`;
  }

  beginPath(): void {
    this.path = '';
  }

  moveTo(x: number, y: number): void {
    this.path += `M${this.at(x, y)}`;
  }

  lineTo(x: number, y: number): void {
    this.path += `${this.path === '' ? 'M' : 'L'}${this.at(x, y)}`;
  }

  bezierCurveTo(x1: number, y1: number, x2: number, y2: number, x: number, y: number): void {
    this.path += `C${this.at(x1, y1)} ${this.at(x2, y2)} ${this.at(x, y)}`;
  }

  quadraticCurveTo(x1: number, y1: number, x: number, y: number): void {
    this.path += `Q${this.at(x1, y1)} ${this.at(x, y)}`;
  }

  closePath(): void {
    if (this.path !== '') this.path += 'Z';
  }

  rect(x: number, y: number, width: number, height: number): void {
    this.path += `M${this.at(x, y)}L${this.at(x + width, y)}L${this.at(x + width, y + height)}L${this.at(x, y + height)}Z`;
  }

  roundRect(x: number, y: number, width: number, height: number): void {
    this.rect(x, y, width, height);
  }

  arc(x: number, y: number, radius: number, start: number, end: number, backwards = false): void {
    this.ellipse(x, y, radius, radius, 0, start, end, backwards);
  }

  ellipse(x: number, y: number, rx: number, ry: number, rotation: number, start: number, end: number, backwards = false): void {
    const point = (angle: number) => {
      const [px, py] = [rx * Math.cos(angle), ry * Math.sin(angle)];
      return this.at(x + px * Math.cos(rotation) - py * Math.sin(rotation), y + px * Math.sin(rotation) + py * Math.cos(rotation));
    };
    const turn = 2 * Math.PI;
    const sweep = Math.min(turn, Math.abs(end - start)) * (backwards ? -1 : 1);
    const flag = backwards ? 0 : 1;
    // One arc command cannot make a whole circle: two halves do.
    const half = start + sweep / 2;
    this.path += `${this.path === '' || Math.abs(sweep) >= turn ? 'M' : 'L'}${point(start)}`;
    for (const to of [half, start + sweep]) this.path += `A${round(rx)} ${round(ry)} 0 0 ${flag} ${point(to)}`;
  }

  private push(tag: string, attributes: Record<string, string | number>, text: string | null = null): void {
    const { clip, globalAlpha } = this.state;
    const opacity = globalAlpha < 1 ? { opacity: round(globalAlpha) } : {};
    const drawn = element(tag, { ...attributes, ...opacity }, text);
    // Around the element and not on it: its own transform would turn the clip as well.
    this.elements.push(clip === null ? drawn : `<g clip-path="url(#${clip})">${drawn}</g>`);
  }

  private pen(): Record<string, string | number> {
    const { strokeStyle, lineWidth, lineCap, lineJoin, dash } = this.state;
    const dashed = dash.length > 0 ? { 'stroke-dasharray': dash.join(' ') } : {};
    return { ...paint('stroke', strokeStyle), 'stroke-width': round(lineWidth), 'stroke-linecap': lineCap, 'stroke-linejoin': lineJoin, ...dashed };
  }

  fill(rule: CanvasFillRule = 'nonzero'): void {
    const even = rule === 'evenodd' ? { 'fill-rule': rule } : {};
    if (this.path !== '' && !this.path.includes('NaN')) this.push('path', { d: this.path, ...paint('fill', this.state.fillStyle), ...even });
  }

  stroke(): void {
    // A canvas draws nothing at places that are none.
    if (this.path !== '' && !this.path.includes('NaN')) this.push('path', { d: this.path, fill: 'none', ...this.pen() });
  }

  clip(): void {
    const id = `${this.prefix}-${this.clips++}`;
    this.elements.push(`<clipPath id="${id}"><path d="${this.path}"/></clipPath>`);
    this.state.clip = id;
  }

  fillRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.fill();
  }

  strokeRect(x: number, y: number, width: number, height: number): void {
    this.beginPath();
    this.rect(x, y, width, height);
    this.stroke();
  }

  /** Nothing to clear: a drawing begins empty. */
  clearRect(): void {
    this.path = '';
  }

  private write(text: string, x: number, y: number, look: Record<string, string | number>): void {
    const { font, textAlign, textBaseline, matrix } = this.state;
    const turned = matrix[0] === 1 && matrix[1] === 0 ? { x: round(x + matrix[4]), y: round(y + matrix[5]) } : { x: round(x), y: round(y), transform: `matrix(${matrix.map((part) => Number(part.toFixed(5))).join(' ')})` };
    this.push('text', { ...turned, ...fontOf(font), 'text-anchor': anchors[textAlign] ?? 'start', 'dominant-baseline': baselines[textBaseline] ?? 'auto', ...look }, text);
  }

  fillText(text: string, x: number, y: number): void {
    this.write(text, x, y, paint('fill', this.state.fillStyle));
  }

  strokeText(text: string, x: number, y: number): void {
    this.write(text, x, y, { fill: 'none', ...this.pen() });
  }

  measureText(text: string): TextMetrics {
    this.ruler.font = this.state.font;
    return this.ruler.measureText(text);
  }

  setLineDash(dash: number[]): void {
    this.state.dash = dash;
  }

  getLineDash(): number[] {
    return this.state.dash;
  }

  /** Pictures are no part of these charts. */
  drawImage(): void {}

  private put<K extends keyof State>(name: K, value: State[K]): void {
    this.state[name] = value;
  }

  get fillStyle(): string { return this.state.fillStyle; }
  set fillStyle(value: string) { this.put('fillStyle', String(value)); }
  get strokeStyle(): string { return this.state.strokeStyle; }
  set strokeStyle(value: string) { this.put('strokeStyle', String(value)); }
  get lineWidth(): number { return this.state.lineWidth; }
  set lineWidth(value: number) { this.put('lineWidth', value); }
  get lineCap(): string { return this.state.lineCap; }
  set lineCap(value: string) { this.put('lineCap', value); }
  get lineJoin(): string { return this.state.lineJoin; }
  set lineJoin(value: string) { this.put('lineJoin', value); }
  get font(): string { return this.state.font; }
  set font(value: string) { this.put('font', value); }
  get textAlign(): string { return this.state.textAlign; }
  set textAlign(value: string) { this.put('textAlign', value); }
  get textBaseline(): string { return this.state.textBaseline; }
  set textBaseline(value: string) { this.put('textBaseline', value); }
  get globalAlpha(): number { return this.state.globalAlpha; }
  set globalAlpha(value: number) { this.put('globalAlpha', value); }
}
