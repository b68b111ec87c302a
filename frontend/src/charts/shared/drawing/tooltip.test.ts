import { describe, expect, it } from 'vitest';
import { wrapped } from './tooltip';

describe('the lines of hover', () => {
  it('break between words', () => {
    expect(wrapped('Platform: TX2-maxn')).toEqual(['Platform: TX2-maxn']);
    expect(wrapped('Empty: TX2-maxn has no INT8: the catalogue knows FP16, FP32')).toEqual(['Empty: TX2-maxn has no INT8: the catalogue', '  knows FP16, FP32']);
  });

  it('leave a word whole that has no place to break', () => {
    const word = 'x'.repeat(80);
    expect(wrapped(`Node: ${word} end`)).toEqual(['Node:', `  ${word}`, '  end']);
  });
});
