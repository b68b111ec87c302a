/** Two digits after the point: a hundredth of a pixel. */
export const round = (value: number) => Number(value.toFixed(2));

export const escape = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A CSS colour as attributes that every SVG reader knows: `#rrggbbaa` is a colour and an opacity. */
export function paint(what: 'fill' | 'stroke', color: string): Record<string, string | number> {
  const [, opaque, alpha] = /^(#[0-9a-f]{6})([0-9a-f]{2})$/i.exec(color) ?? [];
  if (color === 'transparent') return { [what]: 'none' };
  return opaque === undefined || alpha === undefined ? { [what]: color } : { [what]: opaque, [`${what}-opacity`]: round(Number.parseInt(alpha, 16) / 255) };
}
