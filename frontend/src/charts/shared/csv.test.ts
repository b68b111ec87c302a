import { describe, expect, it } from 'vitest';
import { csvOf } from './csv';
import { sample } from './fixture';

describe('csvOf', () => {
  it('writes one line per row, unknown values empty', () => {
    const answer = { ...sample, columns: { model: ['a', null], throughput: [1.5, null] } };
    expect(csvOf(answer)).toBe('model,throughput\r\na,1.5\r\n,\r\n');
  });

  it('quotes commas, quotes and line breaks', () => {
    const answer = { ...sample, columns: { model: ['a,b', 'say "x"', 'two\nlines'] } };
    expect(csvOf(answer)).toBe('model\r\n"a,b"\r\n"say ""x"""\r\n"two\nlines"\r\n');
  });

  it('defuses texts that a spreadsheet would run, and leaves negative numbers alone', () => {
    const answer = { ...sample, columns: { model: ['=1+1', '@x'], throughput: [-1, 2] } };
    expect(csvOf(answer)).toBe("model,throughput\r\n'=1+1,-1\r\n'@x,2\r\n");
  });
});
