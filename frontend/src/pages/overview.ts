import { pollWhileVisible } from '../api/poll';
import { kindOf } from '../charts/kinds';
import { embeddedChart } from '../charts/shared/embed';
import { localTimes } from '../times';

const pollMs = 5_000;

for (const exhibit of document.querySelectorAll<HTMLElement>('[data-part="exhibit"]')) {
  void kindOf(exhibit.dataset['kind'] ?? '').then((kind) => embeddedChart(exhibit, kind, 6));
}

/** Takes counters, jobs and devices from a fresh copy of the page; the charts ask for their data themselves. */
async function refresh(): Promise<void> {
  const response = await fetch(location.href, { headers: { accept: 'text/html' } }).catch(() => null);
  if (!response?.ok) return;
  const fresh = new DOMParser().parseFromString(await response.text(), 'text/html');
  localTimes(fresh);
  for (const section of document.querySelectorAll<HTMLElement>('[data-live]')) {
    const next = fresh.querySelector(`[data-live="${section.dataset['live']}"]`);
    if (next && next.innerHTML !== section.innerHTML && !section.contains(document.activeElement)) section.replaceWith(next);
  }
}

pollWhileVisible(refresh, pollMs);
