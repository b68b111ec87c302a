import { sendJson } from './api/http';

/**
 * Wires `<button data-method data-url>`: sends the request after the reader has confirmed `data-confirm`, then goes to
 * `data-then` or shows the page anew. A refusal is shown in `note`.
 */
export function actionButtons(root: ParentNode, note: HTMLElement | null): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-method]')) {
    const { method, url, confirm: question, then } = button.dataset;
    if (!url || (method !== 'POST' && method !== 'DELETE')) continue;
    button.hidden = false;
    button.addEventListener('click', async () => {
      if (question && !confirm(question)) return;
      button.disabled = true;
      try {
        await sendJson(method, url);
        if (then) location.assign(then);
        else location.reload();
      } catch (error) {
        button.disabled = false;
        if (!note) throw error;
        note.textContent = error instanceof Error ? error.message : String(error);
        note.hidden = false;
      }
    });
  }
}
