import type { Line } from './api';

/** What a column of the preview shows. */
export interface Shown {
  id: string;
  kind: 'values' | 'metrics' | 'tags';
}

const kinds = ['values', 'metrics', 'tags'] as const;

/** The fields that any of the first results has, dimensions first, each in the order in which it comes up. */
export function shownColumns(rows: Line[]): Shown[] {
  return kinds.flatMap((kind) => {
    const ids = new Set(rows.flatMap((row) => Object.keys(row[kind])));
    // The same on every row, and the one thing that is said above the table.
    if (kind === 'values') ids.delete('collection');
    return [...ids].map((id) => ({ id, kind }));
  });
}
