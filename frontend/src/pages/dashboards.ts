import { actionButtons } from '../actions';
import { create } from '../api/dashboards';
import { part } from '../dom';

actionButtons(document, part(document, 'note'));

const form = document.querySelector<HTMLFormElement>('[data-part="new"]');
if (form) {
  form.hidden = false;
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const title = String(new FormData(form).get('title') ?? '');
    create({ title }).then(
      ({ slug }) => location.assign(`/d/${encodeURIComponent(slug)}`),
      (error: unknown) => (part(form, 'new-error').textContent = error instanceof Error ? error.message : String(error)),
    );
  });
}
