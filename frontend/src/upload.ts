import { sendForm, Stopped, unanswered } from './api/send';
import { ProblemError } from './api/problem';
import { part } from './dom';

/** Wires the form that uploads one file: by choosing or dropping it, with its progress, and each refusal at its field. */
export function uploadForm(form: HTMLFormElement): void {
  const file = form.elements.namedItem('file') as HTMLInputElement;
  const drop = part(form, 'drop');
  const said = part(form, 'said');
  const stop = part(form, 'stop') as HTMLButtonElement;
  const send = part(form, 'send') as HTMLButtonElement;
  const progress = part(form, 'progress') as HTMLProgressElement;
  const invitation = part(form, 'chosen').textContent;
  const largest = Number(form.dataset['max']);

  function chosen(): void {
    clear(form);
    const one = file.files?.[0];
    part(form, 'chosen').textContent = one ? `${one.name}, ${megabytes(one.size)}` : invitation;
    if (one && one.size > largest) show(form, 'file', `The file has ${megabytes(one.size)}; at most ${megabytes(largest)} are accepted.`);
  }

  function busy(is: boolean): void {
    send.disabled = is;
    stop.hidden = !is;
    progress.hidden = !is;
    form.setAttribute('aria-busy', String(is));
  }

  async function upload(): Promise<void> {
    clear(form);
    const one = file.files?.[0];
    if (!one) show(form, 'file', 'Choose a file first.');
    else if (one.size > largest) chosen();
    else await post();
  }

  async function post(): Promise<void> {
    const stopper = new AbortController();
    stop.onclick = () => stopper.abort();
    progress.value = 0;
    busy(true);
    try {
      await sendForm(form.dataset['url'] ?? '', new FormData(form), stopper.signal, (sent) => {
        progress.value = sent;
        said.textContent = sent < 1 ? `${Math.floor(sent * 100)} %` : 'Reading the file';
      });
      location.assign(form.dataset['then'] ?? location.href);
    } catch (error) {
      said.textContent = error instanceof Stopped ? unanswered('Stopped', error.sent, 'nothing was kept') : '';
      if (!(error instanceof Stopped)) refused(form, error);
      busy(false);
    }
  }

  drop.addEventListener('dragover', (event) => {
    event.preventDefault();
    drop.dataset['over'] = 'true';
  });
  drop.addEventListener('dragleave', () => delete drop.dataset['over']);
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    delete drop.dataset['over'];
    if (event.dataTransfer?.files.length) file.files = event.dataTransfer.files;
    chosen();
  });
  file.addEventListener('change', chosen);
  form.noValidate = true;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    void upload();
  });
  form.hidden = false;
}

function refused(form: HTMLFormElement, error: unknown): void {
  const problems = error instanceof ProblemError ? error.problem.errors : [];
  let placed = false;
  for (const { field, detail } of problems) placed = show(form, field, detail) || placed;
  if (placed) return;
  const refusal = part(form, 'refusal');
  refusal.textContent = error instanceof Error ? error.message : String(error);
  refusal.hidden = false;
  refusal.focus();
}

/** Says at a field what is wrong with it; false when the form has no such field. */
function show(form: HTMLFormElement, field: string, detail: string): boolean {
  const place = form.querySelector<HTMLElement>(`[data-error="${CSS.escape(field)}"]`);
  const input = form.elements.namedItem(field);
  if (!place || !(input instanceof HTMLInputElement)) return false;
  place.textContent = detail;
  input.setAttribute('aria-invalid', 'true');
  input.focus();
  return true;
}

function clear(form: HTMLFormElement): void {
  part(form, 'refusal').hidden = true;
  part(form, 'said').textContent = '';
  for (const place of form.querySelectorAll('[data-error]')) place.textContent = '';
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
}

function megabytes(bytes: number): string {
  return `${(bytes / 1024 / 1024).toFixed(bytes < 1024 * 1024 ? 2 : 1)} MiB`;
}
