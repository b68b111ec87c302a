import { getJson, sendJson } from './http';

/** A chart as it stands on a dashboard. */
export interface View {
  title: string;
  /** The last part of its chart page's path. */
  kind: string;
  /** As the chart page's address has it, without the question mark. */
  query: string;
  /** Markdown; may be empty. */
  note: string;
}

/** A titled row of views under a short link. */
export interface Dashboard {
  slug: string;
  title: string;
  /** Markdown; may be empty. */
  description: string;
  views: View[];
  /** Changes with every change; who saves names the one that was read. */
  version: number;
}

/** A dashboard in a list. */
export type DashboardLine = Pick<Dashboard, 'slug' | 'title' | 'version'> & { viewCount: number };

const base = '/api/v1/dashboards';
const most = 1000;

const addressOf = (slug: string) => `${base}/${encodeURIComponent(slug)}`;

function found<T>(answer: T | null): T {
  if (answer === null) throw new Error('The server answered nothing.');
  return answer;
}

async function read<T>(url: string): Promise<T> {
  const fresh = await getJson<T>(url);
  if (!fresh.changed) throw new Error('The server answered nothing.');
  return fresh.body;
}

export const dashboardLines = async () => (await read<{ items: DashboardLine[] }>(`${base}?size=${most}`)).items;

export const dashboard = (slug: string) => read<Dashboard>(addressOf(slug));

export const create = async (fresh: { title: string; slug?: string; views?: View[] }) => found(await sendJson<Dashboard>('POST', base, fresh));

/** Saves all of it; refused with `STALE_VERSION` when somebody else has changed it since that version. */
export const replace = async (slug: string, { title, description, views, version }: Omit<Dashboard, 'slug'>) =>
  found(await sendJson<Dashboard>('PUT', addressOf(slug), { title, description, views, version }));

/** Adds a view at the end. */
export const pin = async (slug: string, view: View) => found(await sendJson<Dashboard>('POST', `${addressOf(slug)}/views`, view));
