import { describe, expect, it } from 'vitest';
import { Stopped, unanswered } from '../api/send';
import { mayStore } from './form';

describe('an import that ended early', () => {
  it('can be tried again when it was stopped or failed, unless the file could not be read', () => {
    expect([mayStore(true, new Error('broke')), mayStore(true, new Stopped(true)), mayStore(false, new Stopped(false))]).toEqual([true, true, true]);
    expect(mayStore(false, new Error('no such format'))).toBe(false);
  });

  it('says that nothing was stored only while the server had not got all of it', () => {
    expect(unanswered('Stopped', false, 'nothing was stored')).toBe('Stopped; nothing was stored.');
    expect(unanswered('Stopped', true, 'nothing was stored')).toMatch(/^Stopped after everything was sent: the server may have kept it/);
  });
});
