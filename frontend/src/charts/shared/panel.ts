import type { AxisInfo } from '../../api/charts';
import type { Fact } from './facts';
import type { Shape } from './palette';

/** Something plotted, and the row that it stands for: of the answer, or of the panel's table where it names one; −1 for none. */
interface OfRow {
  row: number;
  /** All of them, where it stands for several. */
  rows?: readonly number[];
  /** The columns that say what it shows, where a row has several marks: the CSV holds those of the visible ones. */
  columns?: readonly string[];
  /** The rows of the answer that a row of another table was made from. */
  madeFrom?: readonly number[];
  /** What hover says, where that is not the row. */
  facts?: Fact[];
}

/** One point in numbers. */
export interface PlottedPoint extends OfRow {
  x: number;
  y: number;
  /** In CSS pixels; its square grows with the size metric. */
  radius: number;
  /** false where the size metric is unknown; such a point is drawn as a ring. */
  sized: boolean;
  /** How many strokes go through it, as its grade is doubtful. */
  strokes: number;
  /** The interval of y, and of x where it is known. */
  low: number | null;
  high: number | null;
  xLow?: number | null;
  xHigh?: number | null;
  /** A range that is filled behind everything, from here to one further along x. */
  band?: { low: number; high: number };
  /** In place of its series' shape. */
  shape?: Shape;
  hollow?: boolean;
  faded?: boolean;
  /** Drawn however many there are: what the chart is about, such as a front. */
  kept?: boolean;
}

/** One bar over a category. */
export interface PlottedBar extends OfRow {
  x: string;
  y: number;
  low: number | null;
  high: number | null;
  /** Written at the bar's end. */
  label?: string;
  /** How full it is: the second code beside the colour, for what was not measured. */
  fill?: 'pale' | 'none';
}

/** The distribution of a category; y is its median. A single value is a point. */
export interface PlottedBox extends OfRow {
  x: string;
  y: number;
  q1: number;
  q3: number;
  lowerWhisker: number;
  upperWhisker: number;
  min: number;
  max: number;
  mean: number;
  outliers: readonly number[];
  /** How many values it sums up. */
  n: number;
  /** Written above it. */
  label?: string;
}

/** A cell of a matrix; one without a value says why. */
export interface PlottedCell extends OfRow {
  x: string;
  y: string;
  value: number | null;
  /** Written into the cell. */
  text: string;
  /** Why there is no value. */
  why?: string;
}

/** What stands in a cell of a table: a line of words with the page that lists what it stands for. */
export interface PlottedEntry extends OfRow {
  x: string;
  y: string;
  text: string;
  href: string | null;
}

export interface Series<P> {
  name: string;
  points: P[];
  /** A guide (a ceiling, a front) helps to read the data and is none: it is neither counted nor in the CSV. */
  role?: 'data' | 'guide';
  /** What hover says of a guide. */
  facts?: Fact[];
}

export interface PointSeries extends Series<PlottedPoint> {
  /** In place of the panel's `lines`. */
  line?: 'none' | 'solid' | 'dashed';
  /** In the page's ink instead of a colour of the palette. */
  inked?: boolean;
}

/** A straight line across a panel at one value of an axis, with its name: 100 %, a crossover. */
export interface Marking {
  axis: 'x' | 'y';
  value: number;
  label: string;
  /** Hidden with this series. */
  series?: string;
}

/** Words at a place of a panel; hidden with their series. */
export interface Label {
  x: number;
  y: number;
  text: string;
  series: string;
}

/** What a mark means apart from its colour, as the line below the legend says it. */
export interface MarkKey {
  /** Absent for what is said of no mark. */
  shape?: Shape;
  hollow?: boolean;
  faded?: boolean;
  text: string;
}

/** What all panels have. */
interface Framed {
  /** Names the panel's zoom window in the link; empty for a page with one panel. */
  key: string;
  title: string;
  x: AxisInfo;
  y: AxisInfo;
  /** The table of the answer whose rows the points stand for; absent for the answer's own. */
  table?: string;
  /** What the CSV calls columns of that table, where their names alone mislead. */
  csvNames?: Readonly<Record<string, string>>;
  /** Further tables that guides are drawn from; the reader gets them as tables and as CSV. */
  guideTables?: string[];
  markings?: Marking[];
  labels?: Label[];
  keys?: MarkKey[];
}

/** Points and lines between numbers. A scatter has one such panel, a grid has one per model. */
export interface PointsPanel extends Framed {
  form: 'points';
  /** Fixed bounds, so that small multiples can be compared along x. */
  xRange: { min: number; max: number } | null;
  yRange?: { min: number; max: number } | null;
  lines: boolean;
  series: PointSeries[];
}

/** Bars over categories, side by side where there are several series. */
export interface BarsPanel extends Framed {
  form: 'bars';
  categories: string[];
  series: Series<PlottedBar>[];
}

/** Box plots over categories. */
export interface BoxesPanel extends Framed {
  form: 'boxes';
  categories: string[];
  /** Fixed bounds, so that small multiples can be compared. */
  yRange?: { min: number; max: number } | null;
  series: Series<PlottedBox>[];
}

/** A matrix of coloured cells; the first of `yCategories` is at the top. */
export interface CellsPanel extends Framed {
  form: 'cells';
  xCategories: string[];
  yCategories: string[];
  /** What the colour shows. */
  color: AxisInfo;
  /** What the ends of the colours stand for where several panels share them; otherwise the panel's own least and most. */
  range?: { min: number; max: number } | null;
  series: Series<PlottedCell>[];
}

/** A table of words, columns along x and rows along y; no canvas. A place without an entry says `absent`. */
export interface TablePanel extends Framed {
  form: 'table';
  xCategories: string[];
  yCategories: string[];
  absent: string;
  series: Series<PlottedEntry>[];
}

/** What is drawn on a canvas. */
export type CanvasPanel = PointsPanel | BarsPanel | BoxesPanel | CellsPanel;
/** One set of axes. */
export type Panel = CanvasPanel | TablePanel;
export type AnyPoint = PlottedPoint | PlottedBar | PlottedBox | PlottedCell | PlottedEntry;
export type AnySeries = Series<AnyPoint>;

/** A point, where it is. */
export interface Spot {
  panel: Panel;
  series: AnySeries;
  point: AnyPoint;
}

/** The series of a panel, whatever its form. */
export function seriesOf(panel: Panel): readonly AnySeries[] {
  return panel.series;
}

export function isData(series: Pick<AnySeries, 'role'>): boolean {
  return series.role !== 'guide';
}
