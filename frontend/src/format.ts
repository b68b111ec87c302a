const whole = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const fine = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 });

/** A number as the tables show it: four significant digits, grouped thousands, G and T from 10⁹ on, an en dash for "unknown". */
export function number(value: number | null | undefined): string {
  if (value === null || value === undefined || Number.isNaN(value)) return '–';
  const size = Math.abs(value);
  if (size >= 1e12) return `${fine.format(value / 1e12)} T`;
  if (size >= 1e9) return `${fine.format(value / 1e9)} G`;
  if (size >= 1000) return whole.format(value);
  if (size !== 0 && size < 0.001) return value.toExponential(2);
  return fine.format(value);
}

const prefixes: [number, string][] = [
  [1e12, 'T'],
  [1e9, 'G'],
  [1e6, 'M'],
  [1e3, 'k'],
];

/** A tick label: short, with an SI prefix from 10 000 on. */
export function tick(value: number): string {
  const size = Math.abs(value);
  if (size >= 10_000) {
    for (const [factor, prefix] of prefixes) {
      if (size >= factor) return `${fine.format(value / factor)}${prefix}`;
    }
  }
  return size !== 0 && size < 0.001 ? value.toExponential(0) : fine.format(value);
}

/** "3 results", "1 result". */
export function counted(count: number, noun: string): string {
  return `${whole.format(count)} ${noun}${count === 1 ? '' : 's'}`;
}

/** "4.2 s", "3 min 20 s", "2 h 5 min"; an en dash for "unknown". The server's Figures.java writes them the same way. */
export function duration(seconds: number | null): string {
  if (seconds === null) return '–';
  if (seconds < 10) return `${Math.max(0, seconds).toFixed(1)} s`;
  const all = Math.round(seconds);
  if (all < 60) return `${all} s`;
  if (all < 3600) return `${Math.floor(all / 60)} min ${all % 60} s`;
  const minutes = Math.round(all / 60);
  return `${Math.floor(minutes / 60)} h ${minutes % 60} min`;
}
