export type Theme = 'light' | 'dark';

/** A place in the palette: series of one slot look the same, of different slots never. */
export type Slot = number;

/**
 * Eight colours after Okabe & Ito's colour-blind-safe set (2008), each darkened or lightened until it stands
 * at 3:1 or more against the page, as WCAG 1.4.11 asks of graphics.
 */
export const colors: Record<Theme, readonly string[]> = {
  light: ['#0067a8', '#c74f00', '#007f5f', '#b1508f', '#7f6a00', '#1f8fc4', '#4a4a55', '#8a2be2'],
  dark: ['#4fa3e0', '#f08a4b', '#2fc39b', '#e394c4', '#e3c53f', '#8ed0f5', '#c3c7d0', '#b794f6'],
};

/** The second code, for those who cannot tell two colours apart and for prints. */
export const shapes = ['circle', 'up', 'square', 'diamond', 'down', 'right', 'left', 'star'] as const;
export type Shape = (typeof shapes)[number] | 'cross';

const slots = colors.light.length * shapes.length;

export function colorOf(slot: Slot, theme: Theme): string {
  return colors[theme][slot % colors[theme].length] ?? '#808080';
}

/** The first eight slots differ in both, the next eight pair each colour with another shape. */
export function shapeOf(slot: Slot): Shape {
  const round = Math.floor(slot / colors.light.length);
  return shapes[(slot + round) % shapes.length] ?? 'circle';
}

/** FNV-1a, 32 bit. */
function hash(name: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < name.length; i++) value = Math.imul(value ^ name.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}

/**
 * Gives each series a slot. A name prefers one of the first eight by its hash, so that it looks the same on every page
 * where nothing collides; names given a slot before keep it, whatever is filtered away or comes back.
 */
export function assignSlots(names: string[], given: ReadonlyMap<string, Slot> = new Map()): Map<string, Slot> {
  const assigned = new Map(given);
  const taken = new Set(given.values());
  for (const name of [...names].sort()) {
    if (assigned.has(name)) continue;
    const first = hash(name) % colors.light.length;
    const row = (slot: Slot) => slot - (slot % colors.light.length);
    let slot = first;
    for (let tries = 0; taken.has(slot) && tries < slots; tries++) {
      const next = (slot + 1) % colors.light.length;
      slot = next === first ? row(slot) + colors.light.length + first : row(slot) + next;
    }
    slot %= slots;
    assigned.set(name, slot);
    taken.add(slot);
  }
  return assigned;
}
