import { describe, expect, it } from 'vitest';
import { offered, withChoice } from './filters';
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
});
