import type { ChartAnswer } from '../../api/charts';
import { number } from '../../format';
import { spokenAt } from '../shared/dimensions';
import type { Fact } from '../shared/facts';
import type { Label, Marking, PlottedPoint, PointSeries, PointsPanel } from '../shared/panel';
import { grouped, plottedPoints } from '../shared/points';
import { attainable, ceilingsOf, networksOf, ridgeOf, type Ceiling, type Network } from './ceilings';

const largestRadius = 9;
/** More lines or words than these cover each other; hover and the tables have them all. */
const mostLines = 16;
const mostNames = 3;
/** How many lines of words fit below each other. */
const linesOfWords = 40;
/** Enough for a bend to look like one on any pair of scales. */
const samples = 48;

interface Range {
  min: number;
  max: number;
}

const range = (values: number[], room: number): Range | null =>
  values.length === 0 ? null : { min: values.reduce((a, b) => Math.min(a, b)) / room, max: values.reduce((a, b) => Math.max(a, b)) * room };

const guidePoint = (x: number, y: number, radius: number): PlottedPoint => ({ x, y, radius, sized: true, strokes: 0, row: -1, low: null, high: null });

const inCapitals = ({ precision }: { precision: string }) => precision.toUpperCase();

function factsOf(ceiling: Ceiling): Fact[] {
  const ridge = ridgeOf(ceiling);
  return [
    { label: 'Ceiling', value: `${ceiling.platform}, ${inCapitals(ceiling)}` },
    { label: 'Peak', value: `${number(ceiling.peak / 1e9)} Gop/s` },
    { label: 'Memory bandwidth', value: ceiling.bandwidth === null ? 'not measured' : `${number(ceiling.bandwidth / 1e9)} GB/s` },
    ...(ridge === null ? [] : [{ label: 'Ridge point', value: `${number(ridge)} op/B` }]),
    ...(ceiling.source === null ? [] : [{ label: 'Source', value: ceiling.source }]),
  ];
}

/** The line of a ceiling, named as its platform, so that it shares the colour and the legend's entry with what ran there. */
function ceilingLine(ceiling: Ceiling, { min, max }: Range): PointSeries {
  const ridge = ridgeOf(ceiling);
  const steps = Array.from({ length: samples + 1 }, (_, step) => min * (max / min) ** (step / samples));
  const xs = ridge !== null && ridge > min && ridge < max ? [...steps, ridge].sort((a, b) => a - b) : steps;
  const points = xs.map((x) => guidePoint(x, attainable(ceiling, x), x === ridge ? 3.5 : 0));
  return { name: ceiling.platform, role: 'guide', line: ceiling.source === 'measured' ? 'dashed' : 'solid', facts: factsOf(ceiling), points };
}

/** Where a network of the same precision stands under a ceiling: what the roofline predicts for it. */
function standing(ceiling: Ceiling, network: Network): PlottedPoint {
  const y = attainable(ceiling, network.intensity);
  const rate = network.operations === null || network.operations <= 0 ? [] : [{ label: 'Predicted', value: `${number(y / network.operations)} samples/s` }];
  const facts: Fact[] = [
    { label: 'Network', value: network.model },
    { label: 'Platform', value: `${ceiling.platform}, ${inCapitals(ceiling)}` },
    { label: 'Arithmetic intensity', value: `${number(network.intensity)} op/B` },
    { label: 'Attainable', value: `${number(y / 1e9)} Gop/s` },
    ...rate,
  ];
  return { ...guidePoint(network.intensity, y, 2.5), hollow: true, shape: 'circle', facts };
}

/** All networks of its precision under a ceiling. */
function standings(ceiling: Ceiling, networks: Network[]): PointSeries[] {
  const points = networks.filter(({ precision }) => precision === ceiling.precision).map((network) => standing(ceiling, network));
  return points.length === 0 ? [] : [{ name: ceiling.platform, role: 'guide', line: 'none', points }];
}

function networkLines(networks: Network[]): Marking[] {
  if (networks.length > mostLines) return [];
  return networks.map((network) => ({ axis: 'x', value: network.intensity, label: `${network.model} ${inCapitals(network)}` }));
}

/** What each ceiling is, at its right end; neighbours that would cover each other share a line of words. */
function ceilingLabels(ceilings: Ceiling[], x: Range, y: Range): Label[] {
  const lineHeight = (y.max / y.min) ** (1 / linesOfWords);
  const labels: (Label & { names: string[] })[] = [];
  for (const ceiling of [...ceilings].sort((a, b) => b.peak - a.peak)) {
    const name = `${ceiling.platform} ${inCapitals(ceiling)}`;
    const at = attainable(ceiling, x.max);
    const above = labels.at(-1);
    if (above && above.y / at < lineHeight) above.names.push(name);
    else labels.push({ x: x.max, y: at, text: '', series: ceiling.platform, names: [name] });
  }
  return labels.map(({ names, ...label }) => ({ ...label, text: names.length <= mostNames ? names.join(', ') : `${names.slice(0, mostNames).join(', ')} …` }));
}

/** The ceilings, the networks under them, and what was measured. */
export function rooflinePanels(answer: ChartAnswer, color: string): PointsPanel[] {
  const points = plottedPoints(answer, largestRadius);
  const [ceilings, networks] = [ceilingsOf(answer), networksOf(answer)];
  const intensities = [...points.map(({ x }) => x), ...networks.map(({ intensity }) => intensity), ...ceilings.flatMap((ceiling) => ridgeOf(ceiling) ?? [])];
  const xRange = range(intensities, 2.5) ?? (ceilings.length > 0 ? { min: 0.1, max: 1000 } : null);
  if (xRange === null) return [];
  const lowest = ceilings.map((ceiling) => attainable(ceiling, xRange.min * 1.5));
  const yRange = range([...points.map(({ y }) => y), ...ceilings.map(({ peak }) => peak), ...lowest], 1.6);
  const under = ceilings.flatMap((ceiling) => standings(ceiling, networks));
  return [
    {
      form: 'points',
      key: '',
      title: 'Operations per second over operations per byte',
      x: answer.x,
      y: answer.y,
      xRange,
      yRange,
      lines: false,
      guideTables: ['ceilings', 'models'],
      series: [
        ...grouped(points, (row) => spokenAt(answer, color, row)).map(([name, group]) => ({ name, points: group.map((point) => ({ ...point, radius: Math.max(4.5, point.radius) })) })),
        ...ceilings.map((ceiling) => ceilingLine(ceiling, xRange)),
        ...under,
      ],
      markings: networkLines(networks),
      labels: yRange === null ? [] : ceilingLabels(ceilings, xRange, yRange),
      keys: under.length > 0 ? [{ shape: 'circle', hollow: true, text: 'a small ring: a network under the ceiling of its precision' }] : [],
    },
  ];
}
