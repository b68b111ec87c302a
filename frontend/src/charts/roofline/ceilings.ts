import { numberAt, rowCount, tableOf, textAt, type ChartAnswer } from '../../api/charts';

/** What a platform can do at most in one precision, in op/s and B/s; without a bandwidth the ceiling is flat. */
export interface Ceiling {
  platform: string;
  precision: string;
  peak: number;
  bandwidth: number | null;
  source: string | null;
}

/** A network in one precision: operations per byte at batch 1 (weights only), operations per sample. */
export interface Network {
  model: string;
  precision: string;
  intensity: number;
  operations: number | null;
}

export function ceilingsOf(answer: ChartAnswer): Ceiling[] {
  const table = tableOf(answer, 'ceilings');
  return Array.from({ length: rowCount(table) }, (_, row) => ({
    platform: textAt(table, 'platform', row) ?? 'unknown platform',
    precision: textAt(table, 'precision', row) ?? 'unknown',
    peak: numberAt(table, 'peak', row) ?? 0,
    bandwidth: numberAt(table, 'bandwidth', row),
    source: textAt(table, 'source', row),
  })).filter(({ peak }) => peak > 0);
}

export function networksOf(answer: ChartAnswer): Network[] {
  const table = tableOf(answer, 'models');
  return Array.from({ length: rowCount(table) }, (_, row) => ({
    model: textAt(table, 'model', row) ?? 'unknown',
    precision: textAt(table, 'precision', row) ?? 'unknown',
    intensity: numberAt(table, 'intensity', row) ?? 0,
    operations: numberAt(table, 'operations', row),
  })).filter(({ intensity }) => intensity > 0);
}

/** min(peak, bandwidth × intensity), in op/s. Williams, Waterman & Patterson: Roofline, CACM 52(4), 2009. */
export function attainable({ peak, bandwidth }: Ceiling, intensity: number): number {
  return bandwidth === null ? peak : Math.min(peak, bandwidth * intensity);
}

/** Where the slope meets the peak, in op/B; null for a flat ceiling. */
export function ridgeOf({ peak, bandwidth }: Ceiling): number | null {
  return bandwidth === null || bandwidth <= 0 ? null : peak / bandwidth;
}
