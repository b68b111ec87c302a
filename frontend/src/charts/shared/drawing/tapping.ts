/**
 * Whether a press on a point opens it. A finger cannot hover: its first tap shows what the point says, the second on the
 * same one opens it; a tap on none begins anew.
 */
export function tapping<T>(coarse: () => boolean): (point: T | null) => boolean {
  let last: T | null = null;
  return (point) => {
    const again = point !== null && point === last;
    last = point;
    return point !== null && (again || !coarse());
  };
}
