import { meta } from '../dom';
import { ProblemError, problemOf } from './problem';

export type Fresh<T> = { changed: true; body: T; etag: string | null } | { changed: false };

/** GETs JSON; with the ETag of an earlier answer, says when nothing changed since. */
export async function getJson<T>(url: string, etag: string | null = null, signal?: AbortSignal): Promise<Fresh<T>> {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (etag !== null) headers['if-none-match'] = etag;
  // no-store: the conditional request is made here, the browser's cache would hide the 304.
  const response = await fetch(url, { headers, cache: 'no-store', signal: signal ?? null });
  if (response.status === 304) return { changed: false };
  if (!response.ok) throw new ProblemError(await problemOf(response));
  return { changed: true, body: (await response.json()) as T, etag: response.headers.get('etag') };
}

/** Sends JSON with the session's CSRF token and gives the parsed answer, or null for an empty one. */
export async function sendJson<T>(method: 'POST' | 'PUT' | 'DELETE', url: string, body?: unknown): Promise<T | null> {
  const headers: Record<string, string> = { accept: 'application/json' };
  const token = meta('csrf-token');
  if (token !== null) headers[meta('csrf-header') ?? 'X-CSRF-TOKEN'] = token;
  if (body !== undefined) headers['content-type'] = 'application/json';
  const response = await fetch(url, { method, headers, body: body === undefined ? null : JSON.stringify(body) });
  if (!response.ok) throw new ProblemError(await problemOf(response));
  const text = await response.text();
  return text === '' ? null : (JSON.parse(text) as T);
}
