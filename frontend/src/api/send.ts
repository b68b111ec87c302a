import { meta } from '../dom';
import { ProblemError, problemOf } from './problem';

/** The reader has stopped it: before or after everything was sent, when the server may go on without anyone to tell. */
export class Stopped extends Error {
  readonly sent: boolean;

  constructor(sent: boolean) {
    super('Stopped');
    this.sent = sent;
  }
}

/** What became of a form whose answer never came; `nothing` is what is true while the server has not got all of it. */
export function unanswered(what: string, sent: boolean, nothing: string): string {
  return sent ? `${what} after everything was sent: the server may have kept it. See what is there before you send it again.` : `${what}; ${nothing}.`;
}

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
    let sent = false;
    request.upload.onload = () => (sent = true);
    request.upload.onprogress = ({ loaded, total }) => progressed(total > 0 ? loaded / total : 0);
    request.onerror = () => reject(new Error(unanswered('The connection to the server broke', sent, 'nothing was kept')));
    request.onabort = () => reject(new Stopped(sent));
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
