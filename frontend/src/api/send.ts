import { meta } from '../dom';
import { ProblemError, problemOf } from './problem';

/** The reader has stopped it. */
export class Stopped extends Error {}

/**
 * POSTs a multipart form with the session's CSRF token. `fetch` cannot tell how much was sent, so this is the older way.
 * `progressed` hears the sent part, from 0 to 1.
 */
export function sendForm(url: string, form: FormData, signal: AbortSignal, progressed: (sent: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', url);
    request.setRequestHeader('accept', 'application/json');
    const token = meta('csrf-token');
    if (token !== null) request.setRequestHeader(meta('csrf-header') ?? 'X-CSRF-TOKEN', token);
    request.upload.onprogress = ({ loaded, total }) => progressed(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Error('The connection to the server broke; nothing was kept.'));
    request.onabort = () => reject(new Stopped());
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) return resolve();
      const type = request.getResponseHeader('content-type') ?? '';
      const answer = new Response(request.responseText || null, { status: request.status, headers: { 'content-type': type } });
      void problemOf(answer).then((problem) => reject(new ProblemError(problem)));
    };
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
