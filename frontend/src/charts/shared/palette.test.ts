import { describe, expect, it } from 'vitest';
import { assignSlots, colorOf, colors, shapeOf, type Theme } from './palette';

const channels = (hex: string) => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
const linear = (hex: string) => channels(hex).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
const luminance = (hex: string) => {
  const [r = 0, g = 0, b = 0] = linear(hex);
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
};
const contrast = (a: string, b: string) => {
  const [high = 0, low = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
};
const backgrounds: Record<Theme, string> = { light: '#ffffff', dark: '#14171c' };

describe('the palette', () => {
  it.each(['light', 'dark'] as const)('stands out from the %s page', (theme) => {
    for (const color of colors[theme]) expect(contrast(color, backgrounds[theme])).toBeGreaterThanOrEqual(3);
  });

  it('has as many colours by night as by day', () => {
    expect(colors.dark).toHaveLength(colors.light.length);
  });

  it('never repeats a pair of colour and shape in its 64 slots', () => {
    const looks = Array.from({ length: 64 }, (_, slot) => `${colorOf(slot, 'light')} ${shapeOf(slot)}`);
    expect(new Set(looks).size).toBe(64);
  });

  it('differs in colour and shape among the first eight', () => {
    const first = Array.from({ length: 8 }, (_, slot) => slot);
    expect(new Set(first.map((slot) => colorOf(slot, 'dark'))).size).toBe(8);
    expect(new Set(first.map(shapeOf)).size).toBe(8);
  });
});

describe('assignSlots', () => {
  const names = ['ResNet', 'VGG', 'DenseNet', 'SqueezeNet', 'MobileNet', 'Inception', 'AlexNet', 'Xception', 'NASNet', 'LeNet'];

  it('gives every series its own slot, whatever the order', () => {
    const slots = assignSlots(names);
    expect(new Set(slots.values()).size).toBe(names.length);
    expect(assignSlots([...names].reverse())).toEqual(slots);
  });

  it('uses the eight colours once before any twice', () => {
    const used = [...assignSlots(names.slice(0, 8)).values()].map((slot) => colorOf(slot, 'light'));
    expect(new Set(used).size).toBe(8);
  });

  it('keeps what was given when names go and come', () => {
    const before = assignSlots(names);
    const after = assignSlots(['NewNet', 'VGG'], before);
    for (const name of names) expect(after.get(name)).toBe(before.get(name));
    expect([...before.values()]).not.toContain(after.get('NewNet'));
  });

  it('shares slots rather than failing when there are more series than looks', () => {
    const many = Array.from({ length: 200 }, (_, index) => `series ${index}`);
    const slots = assignSlots(many);
    expect(slots.size).toBe(200);
    expect(Math.max(...slots.values())).toBeLessThan(64);
  });
});
