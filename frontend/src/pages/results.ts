import { actionButtons } from '../actions';
import { part } from '../dom';

// A tick is a filter: no need to press a button as well.
const form = part(document, 'filters') as HTMLFormElement;
part(form, 'apply').hidden = true;
form.addEventListener('change', () => form.requestSubmit());
// Above the table, on a narrow screen, open groups would push it out of sight.
if (matchMedia('(max-width: 900px)').matches) {
  for (const group of form.querySelectorAll('details')) group.open = group.querySelector(':checked') !== null;
}
actionButtons(document, part(document, 'note'));
