import { expect, it } from 'vitest';
import { short } from './times';

it('shows the minute in this year and the day in another', () => {
  const now = new Date(2026, 10, 21, 23, 4);
  expect(short(new Date(2026, 0, 2, 3, 4), now)).toBe('2 Jan, 03:04');
  expect(short(new Date(2025, 0, 2, 3, 4), now)).toBe('2 Jan 2025');
});
