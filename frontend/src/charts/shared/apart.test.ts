import { describe, expect, it } from 'vitest';
import { toldApart } from './apart';
import { sample } from './fixture';

const names = (columns: Record<string, (string | number | null)[]>) => {
  const rows = Object.values(columns)[0]?.map((_, row) => row) ?? [];
  const answer = { ...sample, columns };
  return rows.map(toldApart(answer, rows, (row) => String(columns['name']?.[row]), (row) => String(columns['place']?.[row])));
};

describe('names in the same place', () => {
  it('stay as they are where they differ, or stand elsewhere', () => {
    expect(names({ name: ['a', 'b', 'a'], place: ['x', 'x', 'y'], engine: ['one', 'two', 'two'] })).toEqual(['a', 'b', 'a']);
  });

  it('say what tells them apart, for all that are called so', () => {
    expect(names({ name: ['a', 'a', 'a', 'b'], place: ['x', 'x', 'y', 'x'], engine: ['one', 'two', 'two', 'two'] })).toEqual(['a · one', 'a · two', 'a · two', 'b']);
  });

  it('say of a prediction that it is one', () => {
    expect(names({ name: ['a', 'a'], place: ['x', 'x'], origin: ['IMPORTED', 'PREDICTED'] })).toEqual(['a', 'a · predicted']);
  });

  it('are counted where nothing tells them apart', () => {
    expect(names({ name: ['a', 'a', 'a'], place: ['x', 'x', 'y'] })).toEqual(['a', 'a (2)', 'a']);
  });
});
