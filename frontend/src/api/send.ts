import { meta } from '../dom';
import { ProblemError, problemOf } from './problem';

/** The reader has stopped it. */
export class Stopped extends Error {}

const succeeded = (status: number) => status >= 200 && status < 300;

/**
 * POSTs a multipart form with the session's CSRF token and gives the parsed answer. `fetch` cannot tell how much was sent, so
 * this is the older way. `progressed` hears the sent part, from 0 to 1; an answer of another status than `answers` is a
 * problem.
 */
export function sendForm<T>(
  url: string,
  form: FormData,
  signal: AbortSignal,
  progressed: (sent: number) => void,
  answers: (status: number) => boolean = succeeded,
): Promise<T> {
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
      if (answers(request.status)) return resolve(JSON.parse(request.responseText) as T);
      const type = request.getResponseHeader('content-type') ?? '';
      const answer = new Response(request.responseText || null, { status: request.status, headers: { 'content-type': type } });
      void problemOf(answer).then((problem) => reject(new ProblemError(problem)));
    };
    signal.addEventListener('abort', () => request.abort());
    request.send(form);
  });
}
