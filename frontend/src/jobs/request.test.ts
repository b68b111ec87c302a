import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quoted, requestOf } from './request';
import { among } from './workload';

interface Shared {
  /** The workloads that a field has, for those that not all have. */
  fields: Record<string, string>;
  cases: { name: string; form: Record<string, string[]>; request: unknown }[];
}

/** What the server's tests read too (JobFormTests.java), so that both make the same request of a form. */
const shared = JSON.parse(readFileSync(resolve(import.meta.dirname, '../../../src/test/resources/jobs/form-requests.json'), 'utf8')) as Shared;
const workloads = new Set(Object.values(shared.fields).join(' ').split(' ').concat('ceilings'));

function form(fields: Record<string, string[]>): FormData {
  const data = new FormData();
  for (const [name, values] of Object.entries(fields)) for (const value of values) data.append(name, value);
  return data;
}

describe('the request of a form', () => {
  it.each(shared.cases)('$name', ({ form: fields, request }) => {
    const workload = fields['workload']?.[0] ?? 'inference';
    const has = (field: string) => !workloads.has(workload) || among(shared.fields[field], workload);
    // As text, because the order of the fields is the same too.
    expect(JSON.stringify(requestOf(form(fields), has))).toEqual(JSON.stringify(request));
  });
});

it('knows what a list of workloads holds', () => {
  expect(among('training max-batch', 'max-batch')).toBe(true);
  expect(among('training max-batch', 'batch')).toBe(false);
  expect(among(undefined, 'inference')).toBe(true);
});

it('quotes for a shell', () => {
  expect(quoted(`{"name":"Bob's"}`)).toBe(`'{"name":"Bob'\\''s"}'`);
});
