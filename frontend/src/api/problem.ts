/** An RFC 9457 answer as the service gives it: a stable `code` and a `detail` meant for people. */
export interface Problem {
  status: number;
  title: string;
  detail: string;
  code: string;
  /** What is wrong with the request, one by one; empty for problems of another kind. */
  fields: string[];
}

export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
}

function fieldsOf(errors: unknown): string[] {
  const list: unknown[] = Array.isArray(errors) ? errors : [];
  return list.flatMap((error) => {
    const field = error !== null && typeof error === 'object' ? (error as Record<string, unknown>)['field'] : null;
    return typeof field === 'string' ? [field] : [];
  });
}

/** Reads an error answer; one that is not problem+json (a proxy's page) still gives a usable problem. */
export async function problemOf(response: Response): Promise<Problem> {
  const type = response.headers.get('content-type') ?? '';
  const body: unknown = type.includes('json') ? await response.json().catch(() => null) : null;
  const fields = body !== null && typeof body === 'object' ? (body as Record<string, unknown>) : {};
  const text = (name: string) => (typeof fields[name] === 'string' ? (fields[name] as string) : null);
  return {
    status: response.status,
    title: text('title') ?? (response.statusText || `HTTP ${response.status}`),
    detail: text('detail') ?? `The server answered ${response.status}.`,
    code: text('code') ?? `HTTP_${response.status}`,
    fields: fieldsOf(fields['errors']),
  };
}
