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
  /** After how many seconds it makes sense to ask again. */
  readonly retryAfterS?: number;
  /** What clients are told in place of the message, which is for the operator: it may name addresses, users and files. */
  readonly publicMessage?: string;
}

const STORE_IS_AWAY = 'The database cannot answer now. Try again in a little while, or ask for less at once.';

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
  UNAUTHENTICATED: {
    status: 401,
    meaning: 'The request needs a key or a token, or has one that is not valid.',
  },
  FORBIDDEN: { status: 403, meaning: 'The key or token does not allow what is asked.' },
  UNTRUSTED_DOCUMENT: { status: 403, meaning: 'Only trusted documents are executed, and this is none.' },
  NOT_FOUND: { status: 404, meaning: 'Nothing has this id, now or formerly.' },
  PERSISTED_QUERY_NOT_FOUND: { status: 404, meaning: 'No trusted document has this id.' },
  METHOD_NOT_ALLOWED: {
    status: 405,
    meaning: 'The address does not answer to this method; Allow names those that it does.',
  },
  NOT_ACCEPTABLE: { status: 406, meaning: 'The request accepts no form in which answers are sent.' },
  REQUEST_TIMED_OUT: { status: 408, meaning: 'The request did not arrive in time.' },
  CONFLICT: { status: 409, meaning: 'What is stored has changed, or contradicts the request.' },
  PAYLOAD_TOO_LARGE: { status: 413, meaning: 'The request is larger than the service accepts.' },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    meaning: 'The body has a type, a charset or an encoding that is not read.',
  },
  BAD_SEEDS: { status: 422, meaning: 'The seed files have problems; each is listed with file and line.' },
  BAD_BACKUP: {
    status: 422,
    publicCode: 'INTERNAL_SERVER_ERROR',
    meaning: 'A backup file is damaged, cut off, or none.',
  },
  RATE_LIMITED: {
    status: 429,
    meaning: 'The client has asked too often; Retry-After tells when to ask again.',
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    meaning: 'The headers of the request are larger than the service accepts.',
  },
  INTERNAL_SERVER_ERROR: { status: 500, meaning: 'A fault of the service. It is logged.' },
  BAD_CONFIGURATION: {
    status: 500,
    publicCode: 'INTERNAL_SERVER_ERROR',
    publicMessage: 'Unexpected error.',
    meaning: 'The environment of the process does not configure it.',
  },
  OVERLOADED: {
    status: 503,
    retryAfterS: 5,
    meaning: 'More is asked than the service can take on; ask again soon.',
  },
  ABANDONED: { status: 499, meaning: 'The client hung up before there was an answer.' },
  UPSTREAM_UNAVAILABLE: {
    status: 503,
    publicMessage: STORE_IS_AWAY,
    meaning: 'The database cannot be reached.',
  },
  IDENTITY_UNAVAILABLE: {
    status: 503,
    publicCode: 'UPSTREAM_UNAVAILABLE',
    publicMessage: 'Tokens cannot be checked now. Try again in a little while.',
    meaning: 'The keys by which tokens are checked cannot be read.',
  },
  SHUTTING_DOWN: {
    status: 503,
    retryAfterS: 5,
    meaning: 'The service was told to stop before the answer was ready.',
  },
  STORE_LOCKED: {
    status: 503,
    publicCode: 'UPSTREAM_UNAVAILABLE',
    publicMessage: STORE_IS_AWAY,
    meaning: 'Another process holds the embedded database.',
  },
  STORE_UNAUTHORIZED: {
    status: 503,
    publicCode: 'UPSTREAM_UNAVAILABLE',
    publicMessage: STORE_IS_AWAY,
    meaning: 'The database refuses the user or the password of the configuration.',
  },
  STORE_UNUSABLE: {
    status: 503,
    publicCode: 'UPSTREAM_UNAVAILABLE',
    publicMessage: STORE_IS_AWAY,
    meaning: 'The database is there and cannot be used: wrong address, version or platform.',
  },
  TIMED_OUT: { status: 504, meaning: 'The answer took longer than allowed.' },
  STORE_FULL: {
    status: 507,
    publicCode: 'UPSTREAM_UNAVAILABLE',
    publicMessage: 'The database has no room left. The operator of the service must make some.',
    meaning: 'The database has no room left.',
  },
} as const satisfies Record<string, ErrorEntry>;

export type ErrorCode = keyof typeof ERRORS;

export interface DomainErrorOptions extends ErrorOptions {
  /** One sentence on what the caller can do about it. */
  readonly hint?: string;
}

/**
 * An error that is meant for the caller: its message and hint are shown on the command line as they are, and to clients unless its
 * code is one of the operator's concern (`publicMessage`).
 */
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

/** The HTTP headers that go with a code. */
export function headersOf(code: ErrorCode): Readonly<Record<string, string>> {
  const { retryAfterS }: ErrorEntry = ERRORS[code];
  return retryAfterS === undefined ? {} : { 'retry-after': String(retryAfterS) };
}

/** The code as clients see it: BAD_EDTF, for one, is BAD_USER_INPUT to them. */
export function publicCodeOf(code: ErrorCode): string {
  const entry: ErrorEntry = ERRORS[code];
  return entry.publicCode ?? code;
}

/** The sentences that clients see, the hint included. */
export function publicMessageOf({ code, message, hint }: DomainError): string {
  const entry: ErrorEntry = ERRORS[code];
  return entry.publicMessage ?? (hint === undefined ? message : `${message} ${hint}`);
}

/** Tells whether clients see less than the error says, so that the log must have the rest. */
export function hidesMessage({ code }: DomainError): boolean {
  const entry: ErrorEntry = ERRORS[code];
  return entry.publicMessage !== undefined;
}
