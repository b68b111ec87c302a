/** What the reader chose; `auto` follows the operating system. Kept on this machine only. */
export type ThemeChoice = 'auto' | 'light' | 'dark';

const key = 'dynobench.theme';
const next: Record<ThemeChoice, ThemeChoice> = { auto: 'light', light: 'dark', dark: 'auto' };
const system = matchMedia('(prefers-color-scheme: dark)');

/** The layout has read it from the storage, where there is one, before the first paint. */
function chosen(): ThemeChoice {
  const value = document.documentElement.dataset['theme'];
  return value === 'light' || value === 'dark' ? value : 'auto';
}

function choose(choice: ThemeChoice): void {
  if (choice === 'auto') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = choice;
  try {
    if (choice === 'auto') localStorage.removeItem(key);
    else localStorage.setItem(key, choice);
  } catch {
    // A browser without storage forgets the choice with the page.
  }
}

export function currentTheme(): 'light' | 'dark' {
  const choice = chosen();
  return choice === 'auto' ? (system.matches ? 'dark' : 'light') : choice;
}

/** Charts draw their colours themselves and redraw when this is called. */
export function onThemeChange(listener: () => void): void {
  system.addEventListener('change', listener);
  document.addEventListener('themechange', listener);
}

/** Wires the button that goes through auto, light and dark. The layout has set the theme before the first paint. */
export function themeToggle(button: HTMLElement): void {
  const label = () => {
    button.textContent = `Theme: ${chosen()}`;
  };
  button.addEventListener('click', () => {
    choose(next[chosen()]);
    label();
    document.dispatchEvent(new Event('themechange'));
  });
  label();
  button.hidden = false;
}
