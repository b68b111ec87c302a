import type { View } from '../api/dashboards';

type Chart = Pick<View, 'kind' | 'query'>;

/** The chart that a link leads to, be it a whole address or only a path; null when it leads to none. */
export function chartOf(link: string): Chart | null {
  const found = /^(?:https?:\/\/[^/]+)?(?:\/[^?#]*)?\/charts\/([a-z][a-z-]*)\/?(?:\?([^#]*))?(?:#.*)?$/.exec(link.trim());
  const kind = found?.[1];
  return kind === undefined ? null : { kind, query: found?.[2] ?? '' };
}

/** The path of the page that shows a chart. */
export function linkOf({ kind, query }: Chart): string {
  return query === '' ? `/charts/${kind}` : `/charts/${kind}?${query}`;
}
