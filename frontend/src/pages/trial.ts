import { part } from '../dom';
import { follow } from '../live/events';
import { LiveParts } from '../live/refresh';

/** The log grows while the worker is silent about its progress, and the other way round. */
const often = 1500;

const parts = new LiveParts();
const head = () => document.getElementById('head');
let waiting = false;

async function refresh(stop: () => void): Promise<void> {
  await parts.refresh().catch(() => undefined);
  if (head()?.dataset['ended'] !== 'true') return;
  stop();
  part(document, 'said').textContent = `The trial has ended: ${head()?.querySelector('.badge')?.textContent ?? ''}`;
}

function soon(stop: () => void): void {
  if (waiting) return;
  waiting = true;
  setTimeout(() => {
    waiting = false;
    void refresh(stop);
  }, often);
}

if (head()?.dataset['ended'] === 'false') {
  const stop = follow(head()?.dataset['job'] ?? '', {
    changed: () => void refresh(stop),
    progressed: (progress) => {
      if (progress.trialId === head()?.dataset['trial']) soon(stop);
    },
    connected: (connected) => (part(document, 'lost').hidden = connected),
  });
}
