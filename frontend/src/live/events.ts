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

/** One point of a learning curve; see LearningPoint.java. */
export interface LearningPoint {
  /** How many were made, from 1. */
  step: number;
  /** From 1. */
  epoch: number;
  /** Since the first step began. */
  seconds: number;
  /** Nats per sample, the mean since the point before. */
  loss: number;
  /** Top-1 on the test part, at the end of an epoch. */
  accuracyPercent: number | null;
}

/** One try of a search for the largest batch; see BatchTry.java. */
export interface BatchTry {
  /** In its search, from 1. */
  number: number;
  batchSize: number;
  outcome: 'fits' | 'does-not-fit' | 'failed';
  detail: string | null;
  seconds: number;
  peakMemoryMib: number | null;
}

export interface JobListener {
  /** The job, or this of its trials, is in another state than before. */
  changed(trialId: string | null): void;
  progressed(progress: Progress): void;
  learned?(trialId: string, point: LearningPoint): void;
  tried?(trialId: string, tried: BatchTry): void;
  /** Whether the server can be heard. */
  connected(connected: boolean): void;
}

/** Listens to a job's events. The browser connects again by itself; each connection begins with the job as it is. */
export function follow(jobId: string, listener: JobListener): () => void {
  const source = new EventSource(`/api/v1/jobs/${encodeURIComponent(jobId)}/events`);
  const on = <T>(name: string, heard: (data: T) => void) => source.addEventListener(name, (event: MessageEvent<string>) => heard(JSON.parse(event.data) as T));
  on('job', () => listener.changed(null));
  on<{ id: string }>('trial', ({ id }) => listener.changed(id));
  on<Progress>('progress', (progress) => listener.progressed(progress));
  on<{ trialId: string; point: LearningPoint }>('learning', ({ trialId, point }) => listener.learned?.(trialId, point));
  on<{ trialId: string; try: BatchTry }>('try', (event) => listener.tried?.(event.trialId, event.try));
  source.addEventListener('open', () => listener.connected(true));
  source.addEventListener('error', () => listener.connected(false));
  return () => source.close();
}
