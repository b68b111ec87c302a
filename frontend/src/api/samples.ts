/** How durations are spread: one edge more than bins; calls beyond the last edge are counted in `above`. */
export interface Histogram {
  edgesMs: number[];
  counts: number[];
  above: number;
  maxMs: number;
}

/** The raw samples of a result: a histogram of all and a part of them one by one. */
export interface SampleAnswer {
  count: number;
  streams: number;
  forks: number;
  histogram: Histogram;
  offset: number;
  fork: number[];
  stream: number[];
  startNanos: number[];
  durationNanos: number[];
}
