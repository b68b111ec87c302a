/** Copies a text; rejects where the browser has no clipboard for pages, as on plain HTTP from another machine. */
export async function copyText(text: string): Promise<void> {
  if (!navigator.clipboard) throw new Error('no clipboard');
  await navigator.clipboard.writeText(text);
}

/** Makes `<button data-copy="#id">` copy the text of that element, and say so. */
export function copyButtons(root: ParentNode): void {
  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    const label = button.textContent;
    button.hidden = false;
    button.addEventListener('click', async () => {
      const text = document.querySelector(button.dataset['copy'] ?? '')?.textContent ?? '';
      button.textContent = await copyText(text).then(
        () => 'Copied',
        () => 'Not allowed here',
      );
      setTimeout(() => (button.textContent = label), 2000);
    });
  }
}
