import { describe, expect, it } from 'vitest';
import type { Column, Field } from './api';
import { mapped, mappingOf } from './mapping';

const fields: Field[] = [
  { id: 'model', label: 'Model', metric: false, units: [] },
  { id: 'throughput', label: 'Throughput', metric: true, units: ['samples/s', 'ms/sample'] },
  { id: 'latencyMeanMs', label: 'Latency mean', metric: true, units: ['ms', 's'] },
];
const columns: Column[] = [
  { name: 'net', samples: ['a'], field: 'model', unit: null },
  { name: 'speed', samples: ['1'], field: 'throughput', unit: 'samples/s' },
  { name: 'time', samples: ['2'], field: null, unit: null },
];

describe('the mapping', () => {
  it('gives a newly mapped column the unit of its field', () => {
    expect(mapped(columns, fields, 'time', 'latencyMeanMs', null)[2]).toMatchObject({ field: 'latencyMeanMs', unit: 'ms' });
    expect(mapped(columns, fields, 'speed', 'latencyMeanMs', 'samples/s')[1]).toMatchObject({ unit: 'ms' });
  });

  it('takes a field from the column that had it', () => {
    const moved = mapped(columns, fields, 'time', 'throughput', 'ms/sample');
    expect(moved[1]).toMatchObject({ field: null, unit: null });
    expect(moved[2]).toMatchObject({ field: 'throughput', unit: 'ms/sample' });
  });

  it('may leave several columns out', () => {
    const none = mapped(mapped(columns, fields, 'net', null, null), fields, 'speed', null, null);
    expect(mappingOf(none)).toBe('{}');
  });

  it('is sent with units where there are any', () => {
    expect(JSON.parse(mappingOf(columns))).toEqual({ net: { field: 'model' }, speed: { field: 'throughput', unit: 'samples/s' } });
  });
});
