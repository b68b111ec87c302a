import { ProblemError } from '../api/problem';
import { Stopped, unanswered } from '../api/send';
import { part } from '../dom';
import { importFile, preview, type Preview } from './api';
import { clearRefusals, showRefusal } from './fields';
import { mapped, mappingOf } from './mapping';
import { previewOf } from './preview';
import { reportOf } from './report';

const settles = 400;

/** The form that imports one file: chosen or dropped, previewed with every change, stored on demand. */
export class ImportForm {
  private readonly form: HTMLFormElement;
  private readonly url: string;
  private readonly mapping: HTMLInputElement;
  private shown: Preview | null = null;
  private request = new AbortController();
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(form: HTMLFormElement) {
    this.form = form;
    this.url = this.attribute('url');
    this.mapping = form.elements.namedItem('mapping') as HTMLInputElement;
    form.noValidate = true;
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.store();
    });
    form.addEventListener('input', (event) => this.changed(event.target));
    part(form, 'stop').addEventListener('click', () => this.request.abort());
    this.droppable();
    form.hidden = false;
  }

  /** Not by `dataset`: the form has a field of that name, which hides it. */
  private attribute(name: string): string {
    return this.form.getAttribute(`data-${name}`) ?? '';
  }

  private get file(): File | undefined {
    return (this.form.elements.namedItem('file') as HTMLInputElement).files?.[0];
  }

  private droppable(): void {
    const drop = part(this.form, 'drop');
    drop.addEventListener('dragover', (event) => {
      event.preventDefault();
      drop.dataset['over'] = 'true';
    });
    drop.addEventListener('dragleave', () => delete drop.dataset['over']);
    drop.addEventListener('drop', (event) => {
      event.preventDefault();
      delete drop.dataset['over'];
      if (!event.dataTransfer?.files.length) return;
      const input = this.form.elements.namedItem('file') as HTMLInputElement;
      input.files = event.dataTransfer.files;
      this.changed(input);
    });
  }

  /** Another file has other columns; so may the same file read otherwise. */
  private changed(target: EventTarget | null): void {
    const name = target instanceof HTMLInputElement || target instanceof HTMLSelectElement ? target.name : '';
    clearTimeout(this.timer);
    if (name === 'file' || name === 'format') this.mapping.value = '';
    if (name === 'file') this.chosen();
    this.timer = setTimeout(() => void this.look(), name === 'file' ? 0 : settles);
  }

  private chosen(): void {
    part(document, 'report').hidden = true;
    part(document, 'preview').hidden = true;
    const { file } = this;
    if (file) part(this.form, 'chosen').textContent = `${file.name}, ${size(file.size)}`;
  }

  private tooLarge(): boolean {
    const largest = Number(this.attribute('max'));
    const bytes = this.file?.size ?? 0;
    if (bytes > largest) {
      part(this.form, 'refusal').textContent = `The file has ${size(bytes)}; at most ${size(largest)} are accepted.`;
      part(this.form, 'refusal').hidden = false;
    }
    return bytes > largest;
  }

  private async look(): Promise<void> {
    clearRefusals(this.form);
    this.ready(false);
    if (!this.file || this.tooLarge()) return;
    await this.send('Reading the file', false, async (form, signal, progressed) => {
      const answer = await preview(this.url, form, signal, progressed);
      this.shown = answer;
      this.show(answer);
      this.say(answer.errorsTotal > 0 ? 'The file has errors; nothing of it can be stored.' : 'Nothing is stored yet.');
    });
  }

  private show(answer: Preview): void {
    const body = part(document, 'preview-body');
    const focused = document.activeElement?.getAttribute('aria-label');
    body.replaceChildren(...previewOf(answer, (column, field, unit) => this.remap(column, field, unit)));
    if (focused) body.querySelector<HTMLElement>(`[aria-label="${CSS.escape(focused)}"]`)?.focus();
    part(document, 'preview').hidden = false;
    this.ready(answer.errorsTotal === 0);
  }

  private remap(column: string, field: string | null, unit: string | null): void {
    if (!this.shown) return;
    const columns = mapped(this.shown.columns, this.shown.fields, column, field, unit);
    this.mapping.value = mappingOf(columns);
    this.show({ ...this.shown, columns });
    this.shown = { ...this.shown, columns };
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), settles);
  }

  private async store(): Promise<void> {
    clearTimeout(this.timer);
    clearRefusals(this.form);
    if (!this.file || this.tooLarge()) return;
    await this.send('Storing', true, async (form, signal, progressed) => {
      const report = await importFile(this.url, form, signal, progressed);
      const place = part(document, 'report');
      place.dataset['state'] = report.errorsTotal > 0 ? 'refused' : 'stored';
      place.replaceChildren(...reportOf(report, { results: this.attribute('results'), charts: this.attribute('charts') }));
      place.hidden = false;
      part(document, 'preview').hidden = true;
      this.ready(false);
      this.say('');
      place.focus();
    });
  }

  /** One request at a time: a newer one ends the one before. */
  private async send(
    doing: string,
    stores: boolean,
    action: (form: FormData, signal: AbortSignal, progressed: (sent: number) => void) => Promise<void>,
  ): Promise<void> {
    this.request.abort();
    const mine = new AbortController();
    this.request = mine;
    this.busy(true);
    try {
      await action(new FormData(this.form), mine.signal, (sent) => {
        (part(this.form, 'progress') as HTMLProgressElement).value = sent;
        this.say(sent < 1 ? `${Math.floor(sent * 100)} %` : doing);
      });
    } catch (error) {
      if (this.request !== mine) return;
      // A preview stores nothing, whenever it is stopped.
      this.say(error instanceof Stopped ? unanswered('Stopped', stores && error.sent, 'nothing was stored') : '');
      if (!(error instanceof Stopped)) this.refused(error);
      // The reader may try again; a file that was refused when it was read is not worth trying.
      this.ready(mayStore(stores, error));
    }
    if (this.request === mine) this.busy(false);
  }

  private refused(error: unknown): void {
    const ended = error instanceof ProblemError && [401, 403].includes(error.problem.status);
    showRefusal(this.form, ended ? new Error('The session has ended: sign in again.') : error);
  }

  private busy(is: boolean): void {
    part(this.form, 'stop').hidden = !is;
    part(this.form, 'progress').hidden = !is;
    if (is) this.ready(false);
    this.form.setAttribute('aria-busy', String(is));
  }

  private ready(is: boolean): void {
    (part(this.form, 'send') as HTMLButtonElement).disabled = !is;
  }

  private say(text: string): void {
    part(this.form, 'said').textContent = text;
  }
}

/** Whether a file may be stored after a request for it failed: what was previewed, or was stopped; the server checks it anyway. */
export function mayStore(stores: boolean, error: unknown): boolean {
  return stores || error instanceof Stopped;
}

function size(bytes: number): string {
  const [unit, divisor] = bytes < 1024 * 1024 ? ['KiB', 1024] : ['MiB', 1024 * 1024];
  return `${(bytes / Number(divisor)).toFixed(1)} ${unit}`;
}
