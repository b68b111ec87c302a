/** Shows only the fields that the chosen workload has. */
export function workloadChoice(form: HTMLFormElement): void {
  const show = () => {
    const chosen = String(new FormData(form).get('workload') ?? '');
    for (const only of form.querySelectorAll<HTMLElement>('[data-only]')) only.hidden = only.dataset['only'] !== chosen;
  };
  form.addEventListener('input', show);
  // Back from another page, the browser may have restored another choice.
  addEventListener('pageshow', show);
  show();
}
