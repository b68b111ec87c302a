/** Radius in CSS pixels of a point whose size is unknown. */
export const unsized = 3;

/**
 * A function from a size (memory in MiB) to a radius in CSS pixels, radius = largest × √(size ÷ max size),
 * so that the area of a marker is proportional to its size. Nothing is drawn smaller than 2 px.
 */
export function radiusBySize(sizes: (number | null)[], largest: number): (size: number | null) => number {
  const max = sizes.reduce<number>((most, size) => Math.max(most, size ?? 0), 0);
  return (size) => (size === null || max <= 0 ? unsized : Math.max(2, largest * Math.sqrt(Math.max(0, size) / max)));
}
