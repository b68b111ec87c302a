import { actionButtons } from '../actions';
import { copyText } from '../copy';
import { Editor } from '../dashboards/editor';
import { drawViews } from '../dashboards/views';
import { part } from '../dom';

const root = part(document, 'dashboard');
const said = part(root, 'said');
const refusal = part(root, 'refusal');

drawViews(root);
actionButtons(root, refusal);

const copy = part(root, 'copy-link');
copy.hidden = false;
copy.addEventListener('click', () => {
  const link = `${location.origin}${location.pathname}`;
  const label = (text: string) => {
    copy.textContent = text;
    setTimeout(() => (copy.textContent = 'Copy link'), 2000);
  };
  copyText(link).then(
    () => label('Copied'),
    () => (said.textContent = `The browser refused; the link is ${link}`),
  );
});

const edit = root.querySelector<HTMLButtonElement>('[data-part="edit"]');
if (edit) {
  edit.hidden = false;
  edit.addEventListener('click', () => {
    edit.disabled = true;
    Editor.open(root).catch((error: unknown) => {
      edit.disabled = false;
      refusal.textContent = error instanceof Error ? error.message : String(error);
      refusal.hidden = false;
    });
  });
}
