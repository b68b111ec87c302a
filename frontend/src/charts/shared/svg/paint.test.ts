import { describe, expect, it } from 'vitest';
import { SvgContext } from './context';
import { escape, fontOf, paint } from './paint';

const canvas = null as unknown as HTMLCanvasElement;
const ruler = null as unknown as CanvasRenderingContext2D;
const context = () => new SvgContext(canvas, ruler, 'clip');

describe('a drawing as SVG', () => {
  it('writes colours that every reader knows', () => {
    expect(paint('fill', '#0067a88c')).toEqual({ fill: '#0067a8', 'fill-opacity': 0.55 });
    expect(paint('stroke', 'transparent')).toEqual({ stroke: 'none' });
    expect(paint('fill', 'rgb(1, 2, 3)')).toEqual({ fill: 'rgb(1, 2, 3)' });
  });

  it('writes fonts as attributes, which no policy for styles forbids', () => {
    expect(fontOf('600 13px Inter, "Segoe UI"')).toEqual({ 'font-family': 'Inter, "Segoe UI"', 'font-size': 13, 'font-weight': '600' });
    expect(fontOf('normal normal 11px/1.2 sans-serif')).toEqual({ 'font-family': 'sans-serif', 'font-size': 11 });
    expect(fontOf('italic bold 12px x')).toEqual({ 'font-family': 'x', 'font-size': 12, 'font-weight': 'bold', 'font-style': 'italic' });
  });

  it('writes lines where they are on the page', () => {
    const ink = context();
    ink.translate(10, 20);
    ink.strokeStyle = '#123456';
    ink.setLineDash([3, 3]);
    ink.beginPath();
    ink.moveTo(0, 0);
    ink.lineTo(5, 5);
    ink.stroke();
    expect(ink.elements).toEqual(['<path d="M10 20L15 25" fill="none" stroke="#123456" stroke-width="1" stroke-linecap="butt" stroke-linejoin="miter" stroke-dasharray="3 3"/>']);
  });

  it('forgets with restore what was set since save', () => {
    const ink = context();
    ink.save();
    ink.fillStyle = '#ff0000';
    ink.translate(5, 5);
    ink.restore();
    ink.fillRect(0, 0, 1, 1);
    expect(ink.elements).toEqual(['<path d="M0 0L1 0L1 1L0 1Z" fill="#000"/>']);
  });

  it('makes a circle of two halves', () => {
    const ink = context();
    ink.beginPath();
    ink.arc(0, 0, 2, 0, 2 * Math.PI);
    ink.fill();
    expect(ink.elements[0]).toContain('d="M2 0A2 2 0 0 1 -2 0A2 2 0 0 1 2 0"');
  });

  it('is never markup of what a file brought', () => {
    const ink = context();
    ink.fillText('<script>"&', 1, 2);
    expect(ink.elements[0]).toContain('&lt;script&gt;&quot;&amp;');
    expect(escape('a<b')).toBe('a&lt;b');
  });

  it('is XML whatever stands in a name', () => {
    expect(escape('a\u0000b\u001bc\td\ud800e\uffff 😀')).toBe('abc\td' + 'e 😀');
  });
});
