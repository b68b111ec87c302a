import { copyText } from '../../copy';
import { pictureTitle } from './actions';
import type { Shown } from './body';
import { chartCsv } from './chartCsv';
import { savePng, saveText } from './download';
import { swatchColor, swatchMark } from './marks';
import type { Key } from './picture';
import { rampOf } from './rampLegend';
import { sourcesOf } from './series';
import { svgOf } from './svg/picture';
import { swatches } from './swatches';

/** The colours of cells stand for numbers, not for names. */
function keysOf({ names, panels, hidden, slots, inks }: Shown): Key[] {
  const as = swatches(panels);
  const shown = names.filter((name) => !hidden(name) && as(name) !== 'plain');
  return shown.map((name) => {
    const slot = slots.get(name) ?? 0;
    return { name, color: swatchColor(slot, inks.theme, as(name), inks.text), mark: swatchMark(slot, as(name)) };
  });
}

function copyLink(say: (text: string) => void): void {
  copyText(location.href).then(
    () => say('Link copied.'),
    () => say(`The browser refused; the link is ${location.href}`),
  );
}

/** Does what a button of the toolbar says: `link`, `png`, `svg`, `json`, `csv`, or `csv:` and the name of a table. */
export function exportAs(action: string, kind: string, shown: Shown, say: (text: string) => void): void {
  const { answer, panels, figures, inks } = shown;
  const file = `dynobench-${kind}`;
  const title = answer.title ?? kind;
  const legend = () => ({ axes: shown.axes, ramp: rampOf(panels, inks.theme), keys: keysOf(shown) });
  const drawings = figures.flatMap(({ panel, drawn }) => (drawn ? [{ title: pictureTitle(panel, title), canvas: drawn.canvas, chart: drawn.chart }] : []));
  if (action === 'link') copyLink(say);
  else if (action === 'json') saveText(`${file}.json`, JSON.stringify(answer, null, 2), 'application/json');
  else if (action === 'png') savePng(`${file}.png`, drawings, legend(), inks);
  else if (action === 'svg') saveText(`${file}.svg`, svgOf(drawings, legend(), inks), 'image/svg+xml');
  else if (action === 'csv') {
    // A chart that plots a table only, such as boxes, has no rows besides.
    const [table = null] = sourcesOf(panels);
    saveText(`${file}.csv`, chartCsv(shown, table), 'text/csv');
  } else if (action.startsWith('csv:')) {
    const table = action.slice('csv:'.length);
    saveText(`${file}-${table}.csv`, chartCsv(shown, table), 'text/csv');
  }
}
