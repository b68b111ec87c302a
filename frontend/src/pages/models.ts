import { actionButtons } from '../actions';
import { part } from '../dom';
import { uploadForm } from '../upload';

actionButtons(document, part(document, 'note'));
const form = document.querySelector<HTMLFormElement>('[data-part="upload"]');
if (form) uploadForm(form);
