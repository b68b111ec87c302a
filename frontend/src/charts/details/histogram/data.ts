import type { Histogram, SampleAnswer } from '../../../api/samples';
import { counted, number } from '../../../format';
import type { PlottedPoint, PointsPanel } from '../../shared/panel';

/** A bar of the histogram: its middle in ms, how many calls it holds and what it covers. */
export interface Bar {
  x: number;
  y: number;
  label: string;
}

export function bars({ edgesMs, counts }: Histogram): Bar[] {
  return counts.map((count, bin) => {
    const [low, high] = [edgesMs[bin] ?? 0, edgesMs[bin + 1] ?? 0];
    return { x: (low + high) / 2, y: count, label: `${number(low)} to ${number(high)} ms: ${counted(count, 'call')}` };
  });
}

/** A percentile to be marked in the histogram. */
export interface Mark {
  name: string;
  ms: number;
}

/** Those of the marks that lie within the histogram, in its order; the others are beyond its last bin. */
export function within(marks: Mark[], { edgesMs }: Histogram): Mark[] {
  const [low, high] = [edgesMs[0], edgesMs.at(-1)];
  if (low === undefined || high === undefined) return [];
  // What is stored of a percentile and of an edge may differ in the last digit.
  const slack = (high - low) / 1000;
  return marks.filter(({ ms }) => ms >= low - slack && ms <= high + slack).sort((a, b) => a.ms - b.ms);
}

/** "1,204 calls in 1 stream; 12 took longer than 3.1 ms, the longest 8.2 ms". */
export function spreadText({ count, streams, forks, histogram }: SampleAnswer): string {
  const head = `${counted(count, 'call')} in ${counted(streams, 'stream')}${forks > 1 ? ` of each of ${forks} forks` : ''}`;
  const last = histogram.edgesMs.at(-1);
  if (histogram.above === 0 || last === undefined) return head;
  return `${head}; ${histogram.above} took longer than ${number(last)} ms, the longest ${number(histogram.maxMs)} ms`;
}

/** Which calls are shown one by one when those are not all: "the first 4,000, of fork 1 of 5". */
export function shownText({ fork, forks, durationNanos }: SampleAnswer): string {
  const last = fork.at(-1) ?? 1;
  const whose = last === 1 ? 'fork 1' : `forks 1 to ${last}`;
  return `the first ${number(durationNanos.length)}${forks > 1 ? `, of ${whose} of ${forks}` : ''}`;
}

const byNumber = new Intl.Collator('en', { numeric: true });

/** Every call of the answer's part by its begin (s since its fork's first call) and its duration (ms), one series per fork and stream. */
export function callsPanel(answer: SampleAnswer): PointsPanel {
  const streams = new Map<string, PlottedPoint[]>();
  answer.durationNanos.forEach((nanos, row) => {
    const stream = `stream ${(answer.stream[row] ?? 0) + 1}`;
    const fork = `fork ${answer.fork[row] ?? 1}`;
    const name = answer.forks === 1 ? stream : answer.streams === 1 ? fork : `${fork}, ${stream}`;
    const points = streams.get(name) ?? [];
    points.push({ x: (answer.startNanos[row] ?? 0) / 1e9, y: nanos / 1e6, radius: 1.5, sized: true, strokes: 0, row, low: null, high: null });
    streams.set(name, points);
  });
  return {
    form: 'points',
    key: 'calls',
    title: 'Call by call',
    x: { field: 'start', label: 'Begin', unit: 's', better: null, scale: 'linear' },
    y: { field: 'latency', label: 'Latency', unit: 'ms', better: 'lower', scale: 'linear' },
    xRange: null,
    lines: false,
    series: [...streams].sort(([a], [b]) => byNumber.compare(a, b)).map(([name, points]) => ({ name, points })),
  };
}
