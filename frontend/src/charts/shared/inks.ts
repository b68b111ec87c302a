import { currentTheme } from '../../theme';
import type { Theme } from './palette';

/** The page's own colours, for everything in a chart that is not data. */
export interface Inks {
  theme: Theme;
  text: string;
  muted: string;
  rule: string;
  page: string;
  accent: string;
  font: string;
}

export function readInks(): Inks {
  const style = getComputedStyle(document.documentElement);
  const ink = (name: string) => style.getPropertyValue(name).trim();
  return {
    theme: currentTheme(),
    text: ink('--ink'),
    muted: ink('--ink-muted'),
    rule: ink('--rule'),
    page: ink('--page'),
    accent: ink('--accent'),
    font: getComputedStyle(document.body).fontFamily,
  };
}
