import { describe, expect, it } from 'vitest';
import { quoted, requestOf } from './request';

function form(fields: Record<string, string | string[]>): FormData {
  const data = new FormData();
  for (const [name, value] of Object.entries(fields)) for (const one of [value].flat()) data.append(name, one);
  return data;
}

describe('the request of a form', () => {
  it('leaves out what is blank', () => {
    expect(requestOf(form({ models: ['resnet18'], name: ' ', batchSizes: '', threads: '', tags: '', priority: '' }))).toEqual({
      models: ['resnet18'],
    });
  });

  it.each([
    ['4', [4]],
    ['1,2, 4', [1, 2, 4]],
    ['1:64', '1:64'],
    ['1:8, 100', ['1:8', 100]],
    ['two', ['two']],
    ['1.5', ['1.5']],
    ['99999999999999999999', ['99999999999999999999']],
  ])('reads the batch sizes %s', (text, expected) => {
    expect(requestOf(form({ batchSizes: text }))).toEqual({ batchSizes: expected });
  });

  it('reads numbers and tags', () => {
    expect(requestOf(form({ streams: '1 2', threads: '4', arrivalRate: '50, 0.5 1e3', forks: '2', priority: '-3', seed: '0', tags: 'purpose=smoke, url=a=b,bare' }))).toEqual({
      streams: [1, 2],
      threads: [4],
      arrivalRate: [50, 0.5, '1e3'],
      forks: 2,
      priority: -3,
      seed: 0,
      tags: { purpose: 'smoke', url: 'a=b', bare: '' },
    });
  });
});

it('sends nothing of a model for ceilings', () => {
  const fields = { workload: 'ceilings', models: ['lenet'], batchSizes: '1:64', streams: '1', threads: '2', devices: ['cpu'] };
  expect(requestOf(form(fields))).toEqual({ workload: 'ceilings', devices: ['cpu'] });
});

it('quotes for a shell', () => {
  expect(quoted(`{"name":"Bob's"}`)).toBe(`'{"name":"Bob'\\''s"}'`);
});
