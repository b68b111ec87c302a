import { ProblemError, type FieldProblem } from '../api/problem';
import { part } from '../dom';

/** Says each refusal at its field, and what belongs to none, or to the mapping, under the form. */
export function showRefusal(form: HTMLFormElement, error: unknown): void {
  const problems = error instanceof ProblemError ? error.problem.errors : [];
  const homeless = problems.filter((problem) => !placed(form, problem)).map(({ detail }) => detail);
  if (problems.length > 0 && homeless.length === 0) return;
  const refusal = part(form, 'refusal');
  const message = error instanceof Error ? error.message : String(error);
  refusal.textContent = homeless.length > 0 ? homeless.join(' ') : message;
  refusal.hidden = false;
}

export function clearRefusals(form: HTMLFormElement): void {
  part(form, 'refusal').hidden = true;
  for (const place of form.querySelectorAll('[data-error]')) place.textContent = '';
  for (const input of form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
}

/** Whether the form has a place for it. */
function placed(form: HTMLFormElement, { field, detail }: FieldProblem): boolean {
  const place = form.querySelector<HTMLElement>(`[data-error="${CSS.escape(field)}"]`);
  if (!place) return false;
  place.textContent = detail;
  place.closest('details')?.setAttribute('open', '');
  const input = form.elements.namedItem(field);
  if (input instanceof HTMLElement) input.setAttribute('aria-invalid', 'true');
  return true;
}
