/** One field the server refused. */
export type FieldProblem = { field: string; code?: string; message: string };

/** What the server says went wrong (RFC 9457), or that it could not be reached. */
export class Problem extends Error {
  override readonly name = 'Problem';

  constructor(
    /** The HTTP status; 0 where there was no answer. */
    readonly status: number,
    /** A stable word for programs, such as `forbidden`. */
    readonly code: string,
    message: string,
    /** What an operator finds this request by in the logs. */
    readonly requestId?: string,
    readonly fields: FieldProblem[] = [],
    /** Seconds after which trying again makes sense, where the server says so. */
    readonly retryAfter?: number,
  ) {
    super(message);
  }

  static unreachable(): Problem {
    return new Problem(0, 'unreachable', 'The server cannot be reached.');
  }

  /** Trying the same again may help. */
  get passing(): boolean {
    return this.status === 0 || this.status === 429 || (this.status >= 502 && this.status !== 507);
  }

  /** The server is there and waits for its database: the same will succeed as soon as that is back. */
  get recovering(): boolean {
    return this.status === 503 && this.code === 'temporarily_unavailable';
  }
}

type ProblemBody = {
  code?: string;
  title?: string;
  detail?: string;
  request_id?: string;
  errors?: { field?: string; code?: string; message?: string }[];
};

/** Reads a refused answer; one that is no problem document, as of a proxy in between, is named by its status. */
export async function problemOf(response: Response): Promise<Problem> {
  const body = (await response
    .clone()
    .json()
    .catch(() => ({}))) as ProblemBody;
  return new Problem(
    response.status,
    body.code ?? `status_${response.status}`,
    body.detail ?? body.title ?? `The server answered ${response.status}.`,
    body.request_id ?? response.headers.get('X-Request-ID') ?? undefined,
    (body.errors ?? []).map((error) => ({ field: error.field ?? '', code: error.code, message: error.message ?? '' })),
    secondsOf(response.headers.get('Retry-After')),
  );
}

function secondsOf(retryAfter: string | null): number | undefined {
  const seconds = Number(retryAfter);
  return retryAfter && Number.isFinite(seconds) ? seconds : undefined;
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem
    ? error
    : new Problem(0, 'unexpected', error instanceof Error ? error.message : String(error));
}
