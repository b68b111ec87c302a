import { getJson } from '../../../api/http';
import { ProblemError } from '../../../api/problem';
import type { SampleAnswer } from '../../../api/samples';
import { part } from '../../../dom';
import { number } from '../../../format';
import type { Zoom } from '../../../state/zoom';
import { onThemeChange } from '../../../theme';
import { drawFigures, type Figure } from '../../shared/figures';
import { readInks } from '../../shared/inks';
import { assignSlots } from '../../shared/palette';
import { bars, callsPanel, shownText, spreadText, within, type Mark } from './data';
import { drawHistogram } from './render';

/** Calls shown one by one; the histogram always counts all of them. */
const most = 4000;

type Exposed = HTMLElement & { dynobench?: unknown };

/** Fills the part of a result's page that shows its raw samples. Where there are none any more, says so. */
export async function latencyCharts(root: HTMLElement): Promise<void> {
  const line = part(root, 'samples-line');
  root.hidden = false;
  try {
    const fresh = await getJson<SampleAnswer>(`${root.dataset['api'] ?? ''}?bins=60&limit=${most}`);
    if (fresh.changed) show(root, line, fresh.body);
  } catch (error) {
    if (!(error instanceof ProblemError)) throw error;
    line.textContent = error.problem.detail;
    part(root, 'over-time').parentElement?.remove();
  }
}

/** The percentiles that the page holds, so that the chart marks the very numbers that the result has. */
function marksOf(root: HTMLElement): Mark[] {
  return [...root.querySelectorAll<HTMLDataElement>('data[data-mark]')].map((mark) => ({ name: mark.textContent ?? '', ms: Number(mark.value) }));
}

function show(root: HTMLElement, line: HTMLElement, answer: SampleAnswer): void {
  const figure = root.querySelector<Exposed>('[data-chart="histogram"]');
  const canvas = figure?.querySelector('canvas');
  if (!figure || !canvas) throw new Error('The page has no place for the histogram');
  const shown = answer.durationNanos.length;
  line.textContent = spreadText(answer) + (shown < answer.count ? `. Call by call: ${shownText(answer)}` : '');
  const marks = marksOf(root);
  const panel = callsPanel(answer);
  const slots = assignSlots(panel.series.map(({ name }) => name));
  const figures = new Map<string, Figure>();
  const live = part(root, 'live');
  let zoom: Zoom | undefined;
  const draw = () => {
    const inks = readInks();
    drawHistogram(canvas, answer.histogram, marks, inks);
    figure.dynobench = { bars: bars(answer.histogram), marks: within(marks, answer.histogram) };
    const facts = (row: number) => [
      { label: 'Latency', value: `${number(panelDuration(answer, row))} ms` },
      { label: 'Begin', value: `${number((answer.startNanos[row] ?? 0) / 1e9)} s` },
    ];
    drawFigures(part(root, 'over-time'), figures, [panel], {
      kind: 'calls',
      look: () => ({ inks, slots, hidden: () => false, zoom, titled: true }),
      facts: ({ point }) => facts(point.row),
      open: () => undefined,
      say: ({ point }) => {
        live.textContent = facts(point.row).map((fact) => `${fact.label} ${fact.value}`).join(', ');
      },
      zoomed: (_, next) => {
        zoom = next ?? undefined;
        draw();
      },
    });
  };
  draw();
  onThemeChange(draw);
}

const panelDuration = (answer: SampleAnswer, row: number) => (answer.durationNanos[row] ?? 0) / 1e6;
