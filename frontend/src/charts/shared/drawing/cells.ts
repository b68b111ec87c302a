import type { Chart } from 'chart.js';
import { placesOf } from '../cells';
import { hatchOf, type Area } from '../hatches';
import { inkOn, rampColor } from '../ramp';
import type { CellsPanel, PlottedCell, Series } from '../panel';
import type { Datum, Drawing, Look } from './look';
import { categoryScale } from './scales';

/** How many categories an axis shows now. */
const shown = (chart: Chart, axis: 'x' | 'y') => {
  const scale = chart.scales[axis];
  return scale ? scale.max - scale.min + 1 : 1;
};
const gap = 1;

interface At {
  chart: Chart;
  raw: unknown;
}

function dataset(panel: CellsPanel, series: Series<PlottedCell>, look: Look) {
  const place = placesOf(panel);
  const valueOf = (raw: unknown) => place(((raw as Datum | undefined)?.point as PlottedCell | undefined)?.value ?? null);
  const { muted, theme, accent } = look.inks;
  return {
    label: series.name,
    data: series.points.map((point) => ({ x: point.x, y: point.y, point })),
    hidden: look.hidden(series.name),
    width: ({ chart }: At) => Math.max(2, (chart.chartArea?.width ?? 0) / shown(chart, 'x') - gap),
    height: ({ chart }: At) => Math.max(2, (chart.chartArea?.height ?? 0) / shown(chart, 'y') - gap),
    // A cell without a value is an outline: empty is not little.
    backgroundColor: ({ raw }: At) => {
      const at = valueOf(raw);
      return at === null ? 'transparent' : rampColor(at, theme);
    },
    borderColor: muted,
    borderWidth: ({ raw }: At) => (valueOf(raw) === null ? 1 : 0),
    hoverBorderColor: accent,
    hoverBorderWidth: 2,
    look,
    places: valueOf,
  };
}

export const cells: Drawing<CellsPanel> = {
  type: 'matrix',
  labels: ({ xCategories, yCategories }) => ({ xLabels: xCategories, yLabels: yCategories }),
  datasets: (panel, look) => panel.series.map((series) => dataset(panel, series, look)),
  scales(panel, look) {
    const { zoom } = look;
    return {
      x: categoryScale(panel.x, panel.xCategories, zoom ? { min: zoom.xMin, max: zoom.xMax } : null, look),
      // The plugin turns the vertical axis around by itself.
      y: { ...categoryScale(panel.y, panel.yCategories, zoom ? { min: zoom.yMin, max: zoom.yMax } : null, look, false), reverse: false },
    };
  },
};

/** Strokes: nothing is here, and that is no little value. */
function hatch(ctx: CanvasRenderingContext2D, box: Area, color: string): void {
  ctx.strokeStyle = color;
  ctx.lineWidth = 1;
  ctx.beginPath();
  for (const [x1, y1, x2, y2] of hatchOf(1, box)) {
    ctx.moveTo(x1, y1);
    ctx.lineTo(x2, y2);
  }
  ctx.stroke();
}

/** Writes into each cell what it says, as far as it fits. */
export const cellTexts = {
  id: 'cellTexts',
  afterDatasetsDraw(chart: Chart) {
    const { ctx, chartArea } = chart;
    ctx.save();
    ctx.beginPath();
    ctx.rect(chartArea.left, chartArea.top, chartArea.width, chartArea.height);
    ctx.clip();
    ctx.textAlign = 'center';
    ctx.textBaseline = 'middle';
    chart.data.datasets.forEach((each, index) => {
      const { places, look, data } = each as unknown as { places?: (raw: unknown) => number | null; look?: Look; data: Datum[] };
      const meta = chart.getDatasetMeta(index);
      if (!places || !look || !meta.visible) return;
      ctx.font = `11px ${look.inks.font}`;
      data.forEach((raw, at) => {
        const { text, why } = raw.point as PlottedCell;
        const box = meta.data[at]?.getProps(['x', 'y', 'width', 'height'] as never, true) as unknown as Area | undefined;
        if (box && why !== undefined) hatch(ctx, box, look.inks.muted);
        if (!box || text === '' || box.height < 12 || ctx.measureText(text).width > box.width - 2) return;
        const place = places(raw);
        ctx.fillStyle = place === null ? look.inks.muted : inkOn(place, look.inks.theme);
        ctx.fillText(text, box.x + box.width / 2, box.y + box.height / 2);
      });
    });
    ctx.restore();
  },
};
