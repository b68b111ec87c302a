import type { Has } from './request';

/** Whether a list of workloads, as the server writes it into `data-only`, holds one; without a list all do. */
export function among(list: string | undefined, workload: string): boolean {
  return list === undefined || list.split(' ').includes(workload);
}

export const chosenWorkload = (form: HTMLFormElement) => String(new FormData(form).get('workload') ?? '');

/** What the chosen workload has, as the server wrote it beside the fields (WorkloadFields.java). */
export function fieldsOf(form: HTMLFormElement): Has {
  const only = new Map([...form.querySelectorAll<HTMLElement>('[data-field]')].map(({ dataset }) => [dataset['field'], dataset['only']]));
  const chosen = chosenWorkload(form);
  return (field) => among(only.get(field), chosen);
}

/** Shows only the fields and words that the chosen workload has, and offers only what it can do something with. */
export function workloadChoice(form: HTMLFormElement): void {
  const show = () => {
    const chosen = chosenWorkload(form);
    for (const only of form.querySelectorAll<HTMLElement>('[data-only]')) only.hidden = !among(only.dataset['only'], chosen);
    for (const offer of form.querySelectorAll<HTMLInputElement | HTMLOptionElement>('[data-not-for]')) offer.disabled = among(offer.dataset['notFor'], chosen);
    leaveDisabledOption(form);
    leaveHiddenProfile(form);
    const name = form.querySelector<HTMLElement>('[data-part="name"]');
    name?.querySelector('input')?.setAttribute('placeholder', name.dataset[chosen === 'ceilings' ? 'ceilings' : 'models'] ?? '');
  };
  form.addEventListener('input', show);
  // Back from another page, the browser may have restored another choice.
  addEventListener('pageshow', show);
  show();
}

/** A select keeps a chosen option that is disabled later, and would send nothing in a request. */
function leaveDisabledOption(form: HTMLFormElement): void {
  for (const select of form.querySelectorAll('select')) if (select.selectedOptions[0]?.disabled) select.value = '';
}

/** A profile that the workload does not have gives way to the most careful one that it has. */
function leaveHiddenProfile(form: HTMLFormElement): void {
  const profiles = [...form.querySelectorAll<HTMLInputElement>('[name="profile"]')];
  const offered = profiles.filter((profile) => !profile.closest<HTMLElement>('label')?.hidden);
  const last = offered.at(-1);
  if (last && profiles.some((profile) => profile.checked && !offered.includes(profile))) last.checked = true;
}
