/** What is wrong with one field of a request; the field is a path such as `batchSizes[2]`. */
export interface FieldProblem {
  field: string;
  code: string;
  detail: string;
}

/** An RFC 9457 answer as the service gives it: a stable `code` and a `detail` meant for people. */
export interface Problem {
  status: number;
  title: string;
  detail: string;
  code: string;
  errors: FieldProblem[];
}

export class ProblemError extends Error {
  readonly problem: Problem;

  constructor(problem: Problem) {
    super(problem.detail || problem.title);
    this.name = 'ProblemError';
    this.problem = problem;
  }
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
    errors: Array.isArray(fields['errors']) ? (fields['errors'] as FieldProblem[]) : [],
  };
}
