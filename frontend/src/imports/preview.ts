import { h } from '../dom';
import { counted, number } from '../format';
import type { Column, Field, Preview } from './api';
import { shownColumns } from './columns';
import { problemTable } from './problems';

/** Hears which field and unit a column shall give. */
export type Remap = (column: string, field: string | null, unit: string | null) => void;

/** What the import would store: the format, the mapping of a CSV file, the first rows and the problems. */
export function previewOf(preview: Preview, remap: Remap): Node[] {
  return [
    facts(preview),
    preview.columns.length > 0 ? mappingTable(preview.columns, preview.fields, remap) : null,
    problemTable('error', preview.errors, preview.errorsTotal),
    preview.rows.length > 0 ? firstRows(preview) : null,
    problemTable('warning', preview.warnings, preview.warningsTotal),
  ].filter((part) => part !== null);
}

function facts(preview: Preview): HTMLElement {
  const verdict =
    preview.errorsTotal > 0
      ? `${counted(preview.errorsTotal, 'error')}: nothing of it can be stored`
      : `${counted(preview.rowsRead, 'row')}, ${counted(preview.results, 'result')}`;
  const pairs: [string, string][] = [
    ['Read as', preview.formatTitle],
    ['Goes to', preview.collection],
    ['Found', preview.warningsTotal > 0 ? `${verdict}, ${counted(preview.warningsTotal, 'warning')}` : verdict],
  ];
  return h('dl', { class: 'facts' }, ...pairs.flatMap(([term, text]) => [h('dt', {}, term), h('dd', {}, text)]));
}

function mappingTable(columns: Column[], fields: Field[], remap: Remap): HTMLElement {
  const head = ['Column', 'Some values', 'Gives', 'In'].map((text) => h('th', { scope: 'col' }, text));
  const rows = columns.map((column) => {
    const unit = unitChoice(column, fields, remap);
    return h(
      'tr',
      { 'data-column': column.name },
      h('th', { scope: 'row', class: 'wraps' }, column.name),
      h('td', { 'data-label': 'Some values', class: 'note wraps' }, column.samples.join(' · ')),
      h('td', { 'data-label': 'Gives' }, fieldChoice(column, fields, remap)),
      h('td', { 'data-label': unit === null ? null : 'In' }, unit),
    );
  });
  return h(
    'div',
    { class: 'mapping' },
    h('h3', {}, 'Columns'),
    h(
      'div',
      { class: 'table-scroll', role: 'region', 'aria-label': 'Columns', tabindex: '0' },
      h('table', { class: 'blocks' }, h('thead', {}, h('tr', {}, ...head)), h('tbody', {}, ...rows)),
    ),
  );
}

function fieldChoice(column: Column, fields: Field[], remap: Remap): HTMLElement {
  const option = (field: Field) => h('option', { value: field.id, selected: field.id === column.field }, field.label);
  const group = (label: string, metric: boolean) =>
    h('optgroup', { label }, ...fields.filter((field) => field.metric === metric).map(option));
  const tag = column.field?.startsWith('tag.') ? h('option', { value: column.field, selected: true }, column.field) : null;
  return h(
    'select',
    {
      'aria-label': `Field of ${column.name}`,
      onchange: (event) => {
        const { value } = event.currentTarget as HTMLSelectElement;
        remap(column.name, value === '' ? null : value, column.unit);
      },
    },
    h('option', { value: '', selected: column.field === null }, 'nothing: kept in the provenance'),
    group('Dimensions', false),
    group('Metrics', true),
    tag,
  );
}

function unitChoice(column: Column, fields: Field[], remap: Remap): HTMLElement | null {
  const units = fields.find((field) => field.id === column.field)?.units ?? [];
  if (units.length === 0) return null;
  if (units.length === 1) return h('span', {}, units[0] ?? '');
  return h(
    'select',
    {
      'aria-label': `Unit of ${column.name}`,
      onchange: (event) => remap(column.name, column.field, (event.currentTarget as HTMLSelectElement).value),
    },
    ...units.map((unit) => h('option', { value: unit, selected: unit === column.unit }, unit)),
  );
}

function firstRows({ rows, results, fields }: Preview): HTMLElement {
  const shown = shownColumns(rows);
  const head = shown.map(({ id, kind }) => {
    const field = fields.find((each) => each.id === id);
    const unit = kind === 'metrics' ? (field?.units[0] ?? null) : null;
    return h('th', { scope: 'col', class: kind === 'metrics' ? 'num' : null }, field?.label ?? id, ' ', unit && h('span', { class: 'unit' }, unit));
  });
  const body = rows.map((row) =>
    h(
      'tr',
      {},
      h('th', { scope: 'row', class: 'num' }, String(row.line)),
      ...shown.map(({ id, kind }) => {
        const value = row[kind][id];
        return h('td', { class: kind === 'metrics' ? 'num' : null }, kind === 'metrics' ? number(value as number) : String(value ?? '–'));
      }),
    ),
  );
  const title = results > rows.length ? `The first ${rows.length} of ${counted(results, 'result')}` : counted(results, 'result');
  return h(
    'div',
    { class: 'first-rows' },
    h('h3', {}, title),
    h(
      'div',
      { class: 'table-scroll chart-table', role: 'region', 'aria-label': title, tabindex: '0' },
      h('table', {}, h('thead', {}, h('tr', {}, h('th', { scope: 'col', class: 'num' }, 'Line'), ...head)), h('tbody', {}, ...body)),
    ),
  );
}
