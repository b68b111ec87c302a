import { describe, expect, it } from 'vitest';
import { dataQuery, readView, without, writeView } from './view';

const defaults = { x: 'throughput', y: 'top1Percent', size: 'peakMemoryMib', color: 'family', facet: '', agg: 'best' };
const roundTrip = (search: string) => writeView(readView(search, defaults), defaults);

describe('a view in a link', () => {
  it('is empty when nothing differs from the default', () => {
    expect(roundTrip('')).toBe('');
    expect(roundTrip('x=throughput&agg=best')).toBe('');
  });

  it('keeps everything that differs', () => {
    const link = 'model=resnet18&precision=fp32&minTop1Percent=70&x=latencyP50Ms&xScale=log&hide=ResNet&zoom=1,8,0,100';
    expect(roundTrip(link)).toBe(link);
  });

  it('ignores unknown parameters and unusable values', () => {
    expect(roundTrip('colour=red&utm_source=mail&xScale=cubic&zoom=a,b,c,d&model=')).toBe('');
  });

  it('reads comma lists and repeated parameters alike, each value once', () => {
    expect(readView('model=a,b&model=b&model=c', defaults).filters).toEqual({ model: ['a', 'b', 'c'] });
  });

  it('keeps a comma within a value apart from those between values', () => {
    expect(readView('device=CPU%5C%2C+2+cores,GPU', defaults).filters).toEqual({ device: ['CPU, 2 cores', 'GPU'] });
    expect(readView(`?${roundTrip('device=CPU%5C%2C+2+cores')}`, defaults).filters).toEqual({ device: ['CPU, 2 cores'] });
  });

  it('does without what was refused', () => {
    const view = readView('model=a&minTaste=3&x=colour&hide=b', defaults);
    expect(writeView(without(view, ['minTaste', 'x'], defaults), defaults)).toBe('model=a&hide=b');
  });

  it('does not split a hidden series at its commas', () => {
    expect(readView('hide=CPU%2C+2+cores', defaults).hide).toEqual(['CPU, 2 cores']);
    expect(readView(`?${roundTrip('hide=CPU%2C+2+cores')}`, defaults).hide).toEqual(['CPU, 2 cores']);
  });

  it('keeps the filters of a table of results, and the facet', () => {
    const link = 'task=classification&node=rack-3&deviceName=NVIDIA+H100&threads=2&trial=t1&facet=precision';
    expect(roundTrip(link)).toBe(link);
    expect(dataQuery(readView(link, defaults), defaults).toString()).toBe(link);
  });

  it('keeps the predictions, which are asked of the server, and the scale of colours, which is not', () => {
    const link = 'predictions=true&colorScale=linear';
    expect(roundTrip(link)).toBe(link);
    expect(dataQuery(readView(link, defaults), defaults).toString()).toBe('predictions=true');
    expect(roundTrip('predictions=false')).toBe('predictions=false');
    expect(roundTrip('predictions=perhaps')).toBe('');
  });

  it('says that there is one chart where the default is several', () => {
    const several = { ...defaults, facet: 'model' };
    expect(readView('facet=none', several).facet).toBe('');
    expect(writeView(readView('facet=none', several), several)).toBe('facet=none');
  });

  it('keeps tags', () => {
    expect(roundTrip('tag.purpose=smoke')).toBe('tag.purpose=smoke');
  });

  it('asks the server only for what changes the data', () => {
    const view = readView('model=a&hide=b&only=c&zoom=1,2,3,4&yScale=log&x=batchSize', defaults);
    expect(dataQuery(view, defaults).toString()).toBe('model=a&x=batchSize');
  });
});
