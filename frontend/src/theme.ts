/** What the reader chose; `auto` follows the operating system. Kept on this machine only. */
export type ThemeChoice = 'auto' | 'light' | 'dark';

const key = 'dynobench.theme';
const next: Record<ThemeChoice, ThemeChoice> = { auto: 'light', light: 'dark', dark: 'auto' };
const system = matchMedia('(prefers-color-scheme: dark)');

function stored(): ThemeChoice {
  const value = localStorage.getItem(key);
  return value === 'light' || value === 'dark' ? value : 'auto';
}

export function currentTheme(): 'light' | 'dark' {
  const choice = stored();
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
    button.textContent = `Theme: ${stored()}`;
  };
  button.addEventListener('click', () => {
    const choice = next[stored()];
    if (choice === 'auto') {
      localStorage.removeItem(key);
      delete document.documentElement.dataset['theme'];
    } else {
      localStorage.setItem(key, choice);
      document.documentElement.dataset['theme'] = choice;
    }
    label();
    document.dispatchEvent(new Event('themechange'));
  });
  label();
  button.hidden = false;
}
