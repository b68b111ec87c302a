import { part } from '../dom';
import { follow } from '../live/events';
import { LiveParts } from '../live/refresh';
import { workloadCharts } from '../live/workloads';

/** The log grows while the worker is silent about its progress, and the other way round. */
const often = 1500;

const parts = new LiveParts();
const head = () => document.getElementById('head');
let waiting = false;

async function refresh(stop: () => void): Promise<void> {
  await parts.refresh().catch(() => undefined);
  charts.refreshed();
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

let stop = () => {};
const charts = workloadCharts(() => soon(stop));
const mine = (trialId: string) => trialId === head()?.dataset['trial'];

if (head()?.dataset['ended'] === 'false') {
  stop = follow(head()?.dataset['job'] ?? '', {
    changed: (trialId) => {
      void refresh(stop);
      charts.changed(trialId);
    },
    progressed: ({ trialId }) => {
      if (mine(trialId)) soon(stop);
    },
    learned: (trialId, point) => {
      if (mine(trialId)) charts.learned(trialId, point);
    },
    tried: (trialId, next) => {
      if (mine(trialId)) charts.tried(trialId, next);
    },
    connected: (connected) => {
      part(document, 'lost').hidden = connected;
      if (connected) charts.connected();
    },
  });
}
