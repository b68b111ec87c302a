import { ImportForm } from '../imports/form';
import '../styles/imports.css';

const form = document.querySelector<HTMLFormElement>('[data-part="import"]');
if (form) new ImportForm(form);
