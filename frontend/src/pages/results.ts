import { actionButtons } from '../actions';
import { part } from '../dom';

// A tick is a filter: no need to press a button as well.
const form = part(document, 'filters') as HTMLFormElement;
part(form, 'apply').hidden = true;
form.addEventListener('change', () => form.requestSubmit());
actionButtons(document, part(document, 'note'));
