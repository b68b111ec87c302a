import { part } from '../dom';
import { duration, number } from '../format';
import { follow, type Progress } from '../live/events';
import { LiveParts } from '../live/refresh';

const parts = new LiveParts();
const head = () => document.getElementById('head');
const id = location.pathname.split('/').pop() ?? '';

function progressed(now: Progress): void {
  const bar = head()?.querySelector<HTMLProgressElement>('[data-part="progress"]');
  if (bar) bar.value = now.jobProgress;
  const eta = head()?.querySelector('[data-part="eta"]');
  if (eta) eta.textContent = duration(now.etaSeconds);
  const row = document.getElementById(`trial-${now.trialId}`);
  const phase = row?.querySelector('[data-part="phase"]');
  if (!row || !phase) return;
  const fork = now.forks > 1 ? `fork ${now.fork} of ${now.forks}, ` : '';
  phase.textContent = `${fork}${now.phase} ${Math.round(now.fraction * 100)} %`;
  part(row, 'throughput').textContent = number(now.throughput);
}

async function refresh(stop: () => void): Promise<void> {
  await parts.refresh().catch(() => undefined);
  if (head()?.dataset['ended'] !== 'true') return;
  stop();
  part(document, 'said').textContent = `The job has ended: ${head()?.dataset['state'] ?? ''}`;
}

if (head()?.dataset['ended'] === 'false') {
  const stop = follow(id, {
    changed: () => void refresh(stop),
    progressed,
    connected: (connected) => (part(document, 'lost').hidden = connected),
  });
}
