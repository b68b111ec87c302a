import { describe, expect, it } from 'vitest';
import { problemOf } from './problem';

const answer = (body: string, type: string, status: number) =>
  new Response(body, { status, headers: { 'content-type': type } });

describe('problemOf', () => {
  it('reads code, detail and fields of a problem answer', async () => {
    const body = '{"title":"Bad Request","detail":"batchSizes: at least 1","code":"BATCH_SIZE","errors":[{"field":"batchSizes","code":"BATCH_SIZE","detail":"at least 1"}]}';
    expect(await problemOf(answer(body, 'application/problem+json', 400))).toEqual({
      status: 400,
      title: 'Bad Request',
      detail: 'batchSizes: at least 1',
      code: 'BATCH_SIZE',
      errors: [{ field: 'batchSizes', code: 'BATCH_SIZE', detail: 'at least 1' }],
    });
  });

  it('makes a usable problem of an answer that is none', async () => {
    const problem = await problemOf(answer('<h1>Bad gateway</h1>', 'text/html', 502));
    expect(problem).toMatchObject({ status: 502, code: 'HTTP_502', detail: 'The server answered 502.' });
  });

  it('survives broken JSON', async () => {
    expect((await problemOf(answer('{', 'application/json', 500))).code).toBe('HTTP_500');
  });
});
