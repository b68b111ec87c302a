/** The list with one of its items elsewhere; a place beyond its ends is the end. */
export function moved<T>(list: readonly T[], from: number, to: number): T[] {
  const next = [...list];
  const [item] = next.splice(from, 1);
  if (item !== undefined) next.splice(Math.max(0, Math.min(to, next.length)), 0, item);
  return next;
}

/**
 * Where something belongs that is held at a height, given the middles of all the others from top to bottom: below those
 * whose middle it has passed.
 */
export function placeAt(height: number, middles: readonly number[]): number {
  return middles.filter((middle) => middle < height).length;
}
