/** Shows only the fields and words that the chosen workload has. */
export function workloadChoice(form: HTMLFormElement): void {
  const show = () => {
    const chosen = String(new FormData(form).get('workload') ?? '');
    for (const only of form.querySelectorAll<HTMLElement>('[data-only]')) only.hidden = only.dataset['only'] !== chosen;
    leaveHiddenProfile(form);
    const name = form.querySelector<HTMLElement>('[data-part="name"]');
    name?.querySelector('input')?.setAttribute('placeholder', name.dataset[chosen] ?? '');
  };
  form.addEventListener('input', show);
  // Back from another page, the browser may have restored another choice.
  addEventListener('pageshow', show);
  show();
}

/** A profile that the workload does not have gives way to the most careful one that it has. */
function leaveHiddenProfile(form: HTMLFormElement): void {
  const profiles = [...form.querySelectorAll<HTMLInputElement>('[name="profile"]')];
  const offered = profiles.filter((profile) => !profile.closest<HTMLElement>('label')?.hidden);
  const last = offered.at(-1);
  if (last && profiles.some((profile) => profile.checked && !offered.includes(profile))) last.checked = true;
}
