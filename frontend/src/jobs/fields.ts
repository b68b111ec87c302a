import { h, part } from '../dom';
import type { Problem } from '../api/problem';

/** The fields of the form that the service's complaints can be about. */
export class Fields {
  private readonly form: HTMLFormElement;

  constructor(form: HTMLFormElement) {
    this.form = form;
  }

  clear(): void {
    for (const text of this.form.querySelectorAll('[data-error]')) text.textContent = '';
    for (const input of this.form.querySelectorAll('[aria-invalid]')) input.removeAttribute('aria-invalid');
    part(this.form, 'refusal').hidden = true;
  }

  /** Shows each complaint at its field; those that belong to none stand above the form. */
  show(problem: Problem): void {
    this.clear();
    const homeless: string[] = problem.errors.length === 0 ? [problem.detail] : [];
    for (const { field, detail } of problem.errors) {
      const text = this.textFor(field);
      if (text === null) {
        homeless.push(`${field}: ${detail}`);
        continue;
      }
      text.textContent = [text.textContent, detail].filter((each) => each !== '').join(' ');
      text.closest('[data-field]')?.querySelector('input[type="text"], select')?.setAttribute('aria-invalid', 'true');
      text.closest('details')?.setAttribute('open', '');
    }
    const refusal = part(this.form, 'refusal');
    refusal.replaceChildren(...homeless.map((text) => h('p', {}, text)));
    refusal.hidden = homeless.length === 0;
  }

  /** Moves to the first field with a complaint, or to what is said about the whole. */
  focusFirst(): void {
    const wrong = [...this.form.querySelectorAll('[data-error]')].find((text) => text.textContent !== '');
    const input = wrong?.closest('[data-field]')?.querySelector<HTMLElement>(':is(input, select):not(:disabled):not([type="search"])');
    (input ?? part(this.form, 'refusal')).focus();
  }

  private textFor(field: string): Element | null {
    const name = field.replace(/[[.].*/s, '');
    return this.form.querySelector(`[data-error="${CSS.escape(name)}"]`);
  }
}
