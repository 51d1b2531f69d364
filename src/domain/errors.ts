/**
 * The table of errors: code, meaning, HTTP status. The domain throws `DomainError`, and one mapper at the GraphQL edge
 * turns it into the error that clients see. Any other error is a bug, which is masked and logged.
 */

interface ErrorEntry {
  readonly meaning: string;
  /** The HTTP status where the whole request fails with this error. */
  readonly status: number;
  /** The code that clients see; by itself the entry's own. */
  readonly publicCode?: string;
  /** After how many seconds the same request may fare better. */
  readonly retryAfterS?: number;
}

export const ERRORS = {
  BAD_USER_INPUT: { status: 400, meaning: 'An argument has a value that cannot be used.' },
  BAD_EDTF: {
    status: 400,
    publicCode: 'BAD_USER_INPUT',
    meaning: 'A date is not EDTF as this service reads it.',
  },
  BAD_COUNT: {
    status: 400,
    publicCode: 'BAD_USER_INPUT',
    meaning: 'A count is neither a number nor a bound.',
  },
  BAD_CURSOR: { status: 400, publicCode: 'BAD_USER_INPUT', meaning: 'A paging cursor is not one of ours.' },
  QUERY_TOO_DEEP: { status: 400, meaning: 'The query nests deeper than the service allows.' },
  QUERY_TOO_EXPENSIVE: { status: 400, meaning: 'The query would cost more than the service allows.' },
  NOT_FOUND: { status: 404, meaning: 'Nothing has this id, now or formerly.' },
  CONFLICT: { status: 409, meaning: 'What is stored has changed, or contradicts the request.' },
  PAYLOAD_TOO_LARGE: { status: 413, meaning: 'The request is larger than the service accepts.' },
  BAD_SEEDS: { status: 422, meaning: 'The seed files have problems; each is listed with file and line.' },
  INTERNAL_SERVER_ERROR: { status: 500, meaning: 'A fault of the service. It is logged.' },
  BAD_CONFIGURATION: {
    status: 500,
    publicCode: 'INTERNAL_SERVER_ERROR',
    meaning: 'The environment of the process does not configure it.',
  },
  UPSTREAM_UNAVAILABLE: { status: 503, meaning: 'The database cannot be reached.' },
  SHUTTING_DOWN: {
    status: 503,
    retryAfterS: 5,
    meaning: 'The service was told to stop before the answer was ready.',
  },
  STORE_LOCKED: {
    status: 503,
    publicCode: 'UPSTREAM_UNAVAILABLE',
    meaning: 'Another process holds the embedded database.',
  },
  STORE_UNAUTHORIZED: {
    status: 503,
    publicCode: 'UPSTREAM_UNAVAILABLE',
    meaning: 'The database refuses the user or the password of the configuration.',
  },
  STORE_UNUSABLE: {
    status: 503,
    publicCode: 'UPSTREAM_UNAVAILABLE',
    meaning: 'The database is there and cannot be used: wrong address, version or platform.',
  },
  TIMED_OUT: { status: 504, meaning: 'The answer took longer than allowed.' },
  STORE_FULL: { status: 507, publicCode: 'UPSTREAM_UNAVAILABLE', meaning: 'The database has no room left.' },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;

export interface DomainErrorOptions extends ErrorOptions {
  /** One sentence on what the caller can do about it. */
  readonly hint?: string;
}

/** An error that is meant for the caller: its message and hint are shown as they are. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly hint: string | undefined;

  constructor(code: ErrorCode, message: string, options: DomainErrorOptions = {}) {
    super(message, options);
    this.name = 'DomainError';
    this.code = code;
    this.hint = options.hint;
  }
}

/** The HTTP status of a code. */
export function statusOf(code: ErrorCode): number {
  return ERRORS[code].status;
}

/** After how many seconds a client may ask again; undefined where time alone changes nothing. */
export function retryAfterOf(code: ErrorCode): number | undefined {
  const entry: ErrorEntry = ERRORS[code];
  return entry.retryAfterS;
}

/** The code as clients see it: BAD_EDTF, for one, is BAD_USER_INPUT to them. */
export function publicCodeOf(code: ErrorCode): string {
  const entry: ErrorEntry = ERRORS[code];
  return entry.publicCode ?? code;
}
