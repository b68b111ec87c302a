import { part } from '../dom';

/** The filter over the table of models. What is filtered away keeps its choice. */
export function modelPicker(root: HTMLElement): void {
  const bar = part(root, 'picker-bar');
  const filter = part(bar, 'filter') as HTMLInputElement;
  const rows = [...root.querySelectorAll<HTMLTableRowElement>('tr[data-words]')];
  const boxes = () => [...root.querySelectorAll<HTMLInputElement>('input[name="models"]')];

  const count = () => {
    part(bar, 'chosen').textContent = `${boxes().filter((box) => box.checked && !box.disabled).length} of ${rows.length} chosen`;
  };
  const narrow = () => {
    const wanted = filter.value.toLowerCase().split(/\s+/);
    for (const row of rows) {
      const words = (row.dataset['words'] ?? '').toLowerCase();
      row.hidden = !wanted.every((word) => words.includes(word));
    }
    for (const family of root.querySelectorAll<HTMLElement>('[data-part="family"]')) {
      family.hidden = [...family.querySelectorAll<HTMLElement>('tr[data-words]')].every((row) => row.hidden);
    }
  };
  const choose = (chosen: boolean) => {
    for (const box of boxes()) if (!box.disabled && !box.closest('tr')?.hidden) box.checked = chosen;
    root.dispatchEvent(new Event('input', { bubbles: true }));
  };

  filter.addEventListener('input', (event) => {
    event.stopPropagation();
    narrow();
  });
  // Enter would submit the form.
  filter.addEventListener('keydown', (event) => {
    if (event.key === 'Enter') event.preventDefault();
  });
  part(bar, 'all').addEventListener('click', () => choose(true));
  part(bar, 'none').addEventListener('click', () => choose(false));
  // Another workload may offer other models.
  root.closest('form')?.addEventListener('input', count);
  bar.hidden = false;
  count();
}
