import { sendJson } from '../api/http';
import { ProblemError, type Problem } from '../api/problem';
import { meta, part } from '../dom';
import { Fields } from '../jobs/fields';
import { modelPicker } from '../jobs/picker';
import { showHint, showPreview, type Preview } from '../jobs/preview';
import { quoted, requestOf } from '../jobs/request';
import { fieldsOf, workloadChoice } from '../jobs/workload';

const form = part(document, 'form') as HTMLFormElement;
const fields = new Fields(form);
const button = form.querySelector<HTMLButtonElement>('[data-part="submit"]');
// Not form.dataset, which is the field of that name.
const said = (name: string) => form.getAttribute(`data-${name}`) ?? '';
const api = said('api');
const signedIn = meta('csrf-token') !== null;
let timer: ReturnType<typeof setTimeout> | undefined;
let latest = 0;

const request = () => requestOf(new FormData(form), fieldsOf(form));

function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { status: 0, title: '', detail: 'The server does not answer. Nothing was submitted.', code: '', errors: [] };
}

function showCommand(): void {
  const command = said('command') + quoted(JSON.stringify(request()));
  const text = document.querySelector('#curl');
  if (text) text.textContent = command;
}

async function preview(): Promise<void> {
  const asked = request();
  const mine = ++latest;
  if (!signedIn) return showHint(form, 'Signed in, you see here how many trials this makes and how long they take.');
  if (fieldsOf(form)('models') && !('models' in asked)) return showHint(form, 'Choose at least one model.');
  try {
    const answer = await sendJson<Preview>('POST', `${api}/preview`, asked);
    if (mine !== latest || answer === null) return;
    fields.clear();
    showPreview(form, answer);
  } catch (error) {
    if (mine !== latest) return;
    refused(error);
  }
}

function refused(error: unknown): void {
  const problem = problemOf(error);
  const ended = problem.status === 401 || problem.status === 403;
  fields.show(problem);
  showHint(form, ended ? 'The session has ended: sign in again.' : 'Not accepted like this; the form says why.');
}

function changed(): void {
  showCommand();
  clearTimeout(timer);
  timer = setTimeout(() => void preview(), 300);
}

async function submit(event: Event): Promise<void> {
  event.preventDefault();
  clearTimeout(timer);
  latest++;
  if (!button || button.disabled) return;
  button.disabled = true;
  try {
    const job = await sendJson<{ id: string }>('POST', api, request());
    location.assign(`${said('jobs')}/${job?.id}`);
  } catch (error) {
    refused(error);
    fields.focusFirst();
    button.disabled = false;
  }
}

// First, because what is offered decides what is asked for.
workloadChoice(form);
form.addEventListener('input', changed);
form.addEventListener('submit', (event) => void submit(event));
// Back from the job's page, the form may come out of the browser's memory as it was left.
addEventListener('pageshow', () => {
  if (button) button.disabled = false;
});
modelPicker(part(form, 'picker-bar').closest<HTMLElement>('fieldset') ?? form);
showCommand();
void preview();
