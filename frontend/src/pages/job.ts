import { part } from '../dom';
import { duration, number } from '../format';
import { follow, type Progress } from '../live/events';
import { LiveParts } from '../live/refresh';
import { workloadCharts } from '../live/workloads';

const parts = new LiveParts();
const head = () => document.getElementById('head');
const id = location.pathname.split('/').pop() ?? '';

/** How far a running trial is, in its cell of the grid. */
function fill(cell: HTMLElement | null, done: string): void {
  if (cell?.closest('td')?.dataset['state'] !== 'RUNNING') return;
  cell.textContent = done;
  for (const name of ['aria-label', 'title']) cell.setAttribute(name, (cell.getAttribute(name) ?? '').replace(/\d+ %$/, done));
}

function progressed(now: Progress): void {
  const bar = head()?.querySelector<HTMLProgressElement>('[data-part="progress"]');
  if (bar) bar.value = now.jobProgress;
  const eta = head()?.querySelector('[data-part="eta"]');
  if (eta) eta.textContent = duration(now.etaSeconds);
  fill(document.getElementById(`cell-${now.trialId}`), `${Math.round(now.fraction * 100)} %`);
  const row = document.getElementById(`trial-${now.trialId}`);
  const phase = row?.querySelector('[data-part="phase"]');
  if (!row || !phase) return;
  const fork = now.forks > 1 ? `fork ${now.fork} of ${now.forks}, ` : '';
  phase.textContent = `${fork}${now.phase} ${Math.round(now.fraction * 100)} %`;
  const throughput = row.querySelector('[data-part="throughput"]');
  if (throughput) throughput.textContent = number(now.throughput);
}

async function refresh(stop: () => void): Promise<void> {
  await parts.refresh().catch(() => undefined);
  charts.refreshed();
  if (head()?.dataset['ended'] !== 'true') return;
  stop();
  part(document, 'said').textContent = `The job has ended: ${head()?.dataset['state'] ?? ''}`;
}

let stop = () => {};
const charts = workloadCharts(() => void refresh(stop));

if (head()?.dataset['ended'] === 'false') {
  stop = follow(id, {
    changed: (trialId) => {
      void refresh(stop);
      charts.changed(trialId);
    },
    progressed,
    learned: charts.learned,
    tried: charts.tried,
    connected: (connected) => {
      part(document, 'lost').hidden = connected;
      if (connected) charts.connected();
    },
  });
}
