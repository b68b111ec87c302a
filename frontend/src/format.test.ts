import { describe, expect, it } from 'vitest';
import { counted, duration, number, tick } from './format';

describe('numbers', () => {
  it.each([
    [null, '–'],
    [undefined, '–'],
    [Number.NaN, '–'],
    [0, '0'],
    [12.3456, '12.35'],
    [999.96, '1,000'],
    [12345.678, '12,346'],
    [0.00012345, '1.23e-4'],
  ])('%s reads %s', (value, text) => expect(number(value)).toBe(text));

  it.each([
    [0, '0'],
    [250, '250'],
    [5000, '5,000'],
    [20_000, '20k'],
    [1_500_000, '1.5M'],
    [3e12, '3T'],
    [0.0001, '1e-4'],
  ])('the tick %s reads %s', (value, text) => expect(tick(value)).toBe(text));

  it('count in words', () => {
    expect([counted(1, 'result'), counted(1200, 'trial')]).toEqual(['1 result', '1,200 trials']);
  });
});

describe('durations', () => {
  it.each([
    [null, '–'],
    [-1, '0.0 s'],
    [4.23, '4.2 s'],
    [59.4, '59 s'],
    [59.6, '1 min 0 s'],
    [200, '3 min 20 s'],
    [7500, '2 h 5 min'],
  ])('shows %s as %s', (seconds, expected) => expect(duration(seconds)).toBe(expected));
});
