import { h } from '../dom';
import { counted } from '../format';
import type { Report } from './api';
import { problemTable } from './problems';

/** Where the results of a collection are shown. */
export interface Addresses {
  results: string;
  charts: string;
}

/** What came of an import, with the way to what it brought or the lines that hindered it. */
export function reportOf(report: Report, addresses: Addresses): Node[] {
  const refused = report.errorsTotal > 0;
  return [
    h('h2', {}, refused ? 'Nothing was stored' : summary(report)),
    refused ? h('p', {}, `${counted(report.errorsTotal, 'error')} in ${counted(report.rowsRead, 'row')}. Mend the file and drop it again.`) : numbers(report),
    ...(refused ? [] : report.collections.map((name) => links(name, addresses))),
    problemTable('error', report.errors, report.errorsTotal),
    problemTable('warning', report.warnings, report.warningsTotal),
  ].filter((part) => part !== null);
}

function summary({ resultsStored, resultsDuplicate }: Report): string {
  return resultsStored === 0 && resultsDuplicate > 0
    ? 'Nothing new: all of it was there already'
    : `${counted(resultsStored, 'result')} stored`;
}

function numbers(report: Report): HTMLElement {
  const pairs: [string, number][] = [
    ['Rows read', report.rowsRead],
    ['Rows stored', report.rowsStored],
    ['Rows there already', report.rowsDuplicate],
    ['Results stored', report.resultsStored],
  ];
  return h(
    'dl',
    { class: 'numbers' },
    ...pairs.map(([term, value]) => h('div', {}, h('dt', {}, term), h('dd', {}, value.toLocaleString('en')))),
  );
}

function links(collection: string, { results, charts }: Addresses): HTMLElement {
  const query = `?collection=${encodeURIComponent(collection.replaceAll(',', '\\,'))}`;
  return h(
    'p',
    { class: 'links' },
    h('strong', {}, collection),
    ' ',
    h('a', { href: `${results}${query}` }, 'Results'),
    ' ',
    h('a', { href: `${charts}/grid${query}` }, 'Grid'),
    ' ',
    h('a', { href: `${charts}/scatter${query}` }, 'Scatter'),
  );
}
