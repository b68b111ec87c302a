import { LearningCharts } from '../charts/details/learning/page';
import { TryCharts } from '../charts/details/tries/page';
import type { JobListener } from './events';

/** What a page shows of trials that train or look for the largest batch, kept in step with events. */
export interface WorkloadCharts extends Required<Pick<JobListener, 'learned' | 'tried'>> {
  /** The server has rendered the lists anew. */
  refreshed(): void;
  /** A trial is in another state: it may have started anew. */
  changed(trialId: string | null): void;
  /** Events may have been missed. */
  connected(): void;
}

/** @param stale what to do when an event tells of a trial that the page does not list yet */
export function workloadCharts(stale: () => void): WorkloadCharts {
  const find = (name: string) => document.querySelector<HTMLElement>(`[data-part="${name}"]`);
  const [curves, searches] = [find('learning'), find('tries')];
  const learning = curves && new LearningCharts(curves);
  const tries = searches && new TryCharts(searches);
  return {
    refreshed() {
      void learning?.sync();
      void tries?.sync();
    },
    changed(trialId) {
      if (trialId === null) return;
      void learning?.load(trialId);
      void tries?.load(trialId);
    },
    connected() {
      void learning?.reload();
      void tries?.reload();
    },
    learned(trialId, point) {
      if (learning?.learned(trialId, point) === false) stale();
    },
    tried(trialId, next) {
      tries?.tried(trialId, next);
      stale();
    },
  };
}
