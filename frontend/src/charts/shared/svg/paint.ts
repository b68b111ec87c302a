/** Two digits after the point: a hundredth of a pixel. */
export const round = (value: number) => Number(value.toFixed(2));

/** What XML 1.0 allows nowhere, not even as a reference: control characters, lone surrogates, and two that are no characters. */
const illegal = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export const escape = (text: string) => text.replace(illegal, '').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** A CSS colour as attributes that every SVG reader knows: `#rrggbbaa` is a colour and an opacity. */
export function paint(what: 'fill' | 'stroke', color: string): Record<string, string | number> {
  const [, opaque, alpha] = /^(#[0-9a-f]{6})([0-9a-f]{2})$/i.exec(color) ?? [];
  if (color === 'transparent') return { [what]: 'none' };
  return opaque === undefined || alpha === undefined ? { [what]: color } : { [what]: opaque, [`${what}-opacity`]: round(Number.parseInt(alpha, 16) / 255) };
}

/** A CSS font, as a canvas has it, as attributes: `600 13px Inter` is a weight, a size and a family. */
export function fontOf(font: string): Record<string, string | number> {
  const [, italic, weight, size, family] = /^(italic )?(?:normal )*(bold |\d{3} )?(?:normal )*([\d.]+)px(?:\/\S+)? (.+)$/.exec(font.trim()) ?? [];
  return {
    'font-family': family ?? 'sans-serif',
    'font-size': Number(size ?? 10),
    ...(weight ? { 'font-weight': weight.trim() } : {}),
    ...(italic ? { 'font-style': 'italic' } : {}),
  };
}

/** An element; a null text makes an empty one. */
export function element(tag: string, attributes: Record<string, string | number>, text: string | null = null): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escape(String(value))}"`);
  return text === null ? `<${tag}${written.join('')}/>` : `<${tag}${written.join('')}>${escape(text)}</${tag}>`;
}
