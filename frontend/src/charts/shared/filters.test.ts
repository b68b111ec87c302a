import { describe, expect, it } from 'vitest';
import { offered, others, withChoice } from './filters';
import { sample } from './fixture';

describe('filters', () => {
  it('gain and lose values; an empty one goes', () => {
    const one = withChoice({}, 'model', 'resnet18', true);
    expect(one).toEqual({ model: ['resnet18'] });
    expect(withChoice(one, 'model', 'vgg16', true)).toEqual({ model: ['resnet18', 'vgg16'] });
    expect(withChoice(one, 'model', 'resnet18', false)).toEqual({});
  });

  it('offer a chosen value that no result has, so that it can be taken away', () => {
    expect(offered(sample, 'model', ['gone'])).toEqual([
      { value: 'resnet18', count: 4 },
      { value: 'resnet50', count: 1 },
      { value: 'gone', count: 0 },
    ]);
    expect(offered(sample, 'engine', [])).toEqual([]);
  });

  it('say what they hold besides the boxes, and what is left without it', () => {
    const selection = { filters: { model: ['vgg16'], job: ['7'], 'tag.purpose': ['smoke', 'trial'] }, ranges: { minTop1: '70' } };
    expect(others(selection).map(({ text }) => text)).toEqual(['job: 7', 'tag.purpose: smoke, trial', 'minTop1: 70']);
    expect(others(selection)[0]?.without.filters).toEqual({ model: ['vgg16'], 'tag.purpose': ['smoke', 'trial'] });
    expect(others(selection)[2]?.without).toEqual({ filters: selection.filters, ranges: {} });
  });
});
