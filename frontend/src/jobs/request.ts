/** A request to `POST /api/v1/jobs`. What is no number stays a string: the service says what it expects instead. */
export type JobRequest = Record<string, unknown>;

/** Whether the chosen workload has a field. */
export type Has = (field: string) => boolean;

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

/**
 * The request that a form makes, as the server makes it of a form sent without this script (FormJson.java). What is blank or
 * not chosen is left out and takes the service's default; so is what the workload does not have.
 */
export function requestOf(form: FormData, has: Has): JobRequest {
  const text = (name: string) => String(form.get(name) ?? '').trim();
  const list = (name: string) => form.getAll(name).map(String);
  const number = (name: string) => (text(name) === '' ? '' : numberOrText(text(name)));
  const numbers = (name: string) => words(text(name)).map(numberOrText);
  const decimals = (name: string) => words(text(name)).map(decimalOrText);
  const fields: JobRequest = {
    name: text('name'),
    workload: text('workload'),
    models: list('models'),
    devices: list('devices'),
    engines: list('engines'),
    precisions: list('precisions'),
    batchSizes: sizes(text('batchSizes')),
    streams: numbers('streams'),
    threads: numbers('threads'),
    arrivalRate: decimals('arrivalRate'),
    forks: number('forks'),
    profile: text('profile'),
    tags: tags(text('tags')),
    priority: number('priority'),
    seed: number('seed'),
    dataset: text('dataset'),
    epochs: number('epochs'),
    optimizer: text('optimizer'),
    timeCapSeconds: number('timeCapSeconds'),
    preprocessing: said({
      resize: number('preprocessing.resize'),
      crop: number('preprocessing.crop'),
      mean: decimals('preprocessing.mean'),
      std: decimals('preprocessing.std'),
      layout: text('preprocessing.layout'),
    }),
    memoryLimitMib: number('memoryLimitMib'),
    maxBatchSize: number('maxBatchSize'),
  };
  return Object.fromEntries(Object.entries(said(fields)).filter(([name]) => has(name)));
}

/** Without what says nothing. */
function said(fields: JobRequest): JobRequest {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => !isEmpty(value)));
}

function isEmpty(value: unknown): boolean {
  if (value === '') return true;
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}

/** A text as one word of a POSIX shell. */
export function quoted(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
