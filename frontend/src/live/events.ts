/** Data of a `progress` event: one running trial, and what it means for its job. */
export interface Progress {
  trialId: string;
  phase: string;
  /** Of the whole trial, all its forks together, 0 to 1. */
  fraction: number;
  /** The worker process that runs, from 1, and how many measure the trial one after the other. */
  fork: number;
  forks: number;
  throughput: number | null;
  jobProgress: number;
  etaSeconds: number | null;
}

export interface JobListener {
  /** The job or one of its trials is in another state than before. */
  changed(): void;
  progressed(progress: Progress): void;
  /** Whether the server can be heard. */
  connected(connected: boolean): void;
}

/** Listens to a job's events. The browser connects again by itself; each connection begins with the job as it is. */
export function follow(jobId: string, listener: JobListener): () => void {
  const source = new EventSource(`/api/v1/jobs/${encodeURIComponent(jobId)}/events`);
  source.addEventListener('job', () => listener.changed());
  source.addEventListener('trial', () => listener.changed());
  source.addEventListener('progress', (event) => listener.progressed(JSON.parse(event.data) as Progress));
  source.addEventListener('open', () => listener.connected(true));
  source.addEventListener('error', () => listener.connected(false));
  return () => source.close();
}
