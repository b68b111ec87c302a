/** A request to `POST /api/v1/jobs`. What is no number stays a string: the service says what it expects instead. */
export type JobRequest = Record<string, unknown>;

function words(text: string): string[] {
  return text.split(/[,;\s]+/).filter((word) => word !== '');
}

function numberOrText(word: string): number | string {
  return /^-?\d{1,15}$/.test(word) ? Number(word) : word;
}

/** Rates may have decimals. */
function decimalOrText(word: string): number | string {
  return /^-?\d{1,15}\.\d{1,15}$/.test(word) ? Number(word) : numberOrText(word);
}

function sizes(text: string): unknown {
  const all = words(text);
  return all.length === 1 && all[0]?.includes(':') ? all[0] : all.map(numberOrText);
}

function tags(text: string): Record<string, string> {
  const pairs = text
    .split(',')
    .filter((tag) => tag.trim() !== '')
    .map((tag) => tag.split(/=(.*)/s))
    .map(([name = '', value = '']): [string, string] => [name.trim(), value.trim()]);
  return Object.fromEntries(pairs);
}

/** What a trial of ceilings decides by itself. */
const notForCeilings = new Set(['models', 'batchSizes', 'streams', 'threads', 'arrivalRate', 'forks']);

/**
 * The request that a form makes, as the server makes it of a form sent without this script (JobForm.java). What is blank or
 * not chosen is left out and takes the service's default.
 */
export function requestOf(form: FormData): JobRequest {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const list = (name: string) => form.getAll(name).map(String);
  const fields: JobRequest = {
    name: text('name'),
    workload: text('workload'),
    models: list('models'),
    devices: list('devices'),
    engines: list('engines'),
    precisions: list('precisions'),
    batchSizes: sizes(text('batchSizes')),
    streams: words(text('streams')).map(numberOrText),
    threads: words(text('threads')).map(numberOrText),
    arrivalRate: words(text('arrivalRate')).map(decimalOrText),
    forks: text('forks') === '' ? '' : numberOrText(text('forks')),
    profile: text('profile'),
    tags: tags(text('tags')),
    priority: text('priority') === '' ? '' : numberOrText(text('priority')),
    seed: text('seed') === '' ? '' : numberOrText(text('seed')),
  };
  const ceilings = fields['workload'] === 'ceilings';
  return Object.fromEntries(Object.entries(fields).filter(([name, value]) => !isEmpty(value) && !(ceilings && notForCeilings.has(name))));
}

function isEmpty(value: unknown): boolean {
  if (value === '') return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** A text as one word of a POSIX shell. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
