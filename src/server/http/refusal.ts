import { DomainError, type DomainErrorOptions, type ErrorCode } from '../../domain/errors.js';

export interface RefusalOptions extends DomainErrorOptions {
  readonly headers?: Readonly<Record<string, string>>;
}

/** Refuses a request with headers of its own, such as `Allow` or `Retry-After`. */
export class Refusal extends DomainError {
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ErrorCode, message: string, { headers = {}, ...options }: RefusalOptions = {}) {
    super(code, message, options);
    this.headers = headers;
  }
}
