import { describe, expect, it } from 'vitest';
import { rowCount, type ChartAnswer } from '../../api/charts';
import { csvOf } from './csv';
import { sample } from './fixture';

const rowsOf = (answer: ChartAnswer) => Array.from({ length: rowCount(answer) }, (_, row) => row);

describe('csvOf', () => {
  it('writes one line per row, unknown values empty', () => {
    const answer = { ...sample, columns: { model: ['a', null], throughput: [1.5, null] } };
    expect(csvOf(answer, rowsOf(answer))).toBe('model,throughput\r\na,1.5\r\n,\r\n');
  });

  it('writes the rows that are asked for and no others', () => {
    expect(csvOf({ columns: { model: ['a', 'b', 'c'], outliers: [null, [1, 2.5], []] } }, [1, 2])).toBe('model,outliers\r\nb,1 2.5\r\nc,\r\n');
  });

  it('quotes commas, quotes and line breaks', () => {
    const answer = { ...sample, columns: { model: ['a,b', 'say "x"', 'two\nlines'] } };
    expect(csvOf(answer, rowsOf(answer))).toBe('model\r\n"a,b"\r\n"say ""x"""\r\n"two\nlines"\r\n');
  });

  it('defuses texts that a spreadsheet would run, and leaves negative numbers alone', () => {
    const answer = { ...sample, columns: { model: ['=1+1', '@x'], throughput: [-1, 2] } };
    expect(csvOf(answer, rowsOf(answer))).toBe("model,throughput\r\n'=1+1,-1\r\n'@x,2\r\n");
  });
});
