import type { MiddlewareHandler } from 'hono';
import { DomainError } from '../../domain/errors.js';

export interface OpenRequests {
  /** Middleware around all that may take long. */
  readonly middleware: MiddlewareHandler;
  /** Ends what is under way with `SHUTTING_DOWN`, and all that comes. */
  readonly refuse: () => void;
}

/** Keeps the requests that are not answered yet, so that a service that must end can still tell them so. */
export function createOpenRequests(): OpenRequests {
  const open = new Set<(error: DomainError) => void>();
  let isRefusing = false;
  return {
    middleware: (_, next) =>
      new Promise((resolve, reject) => {
        if (isRefusing) return reject(shuttingDown());
        open.add(reject);
        const settled =
          <T>(settle: (value: T) => void) =>
          (value: T) => {
            open.delete(reject);
            settle(value);
          };
        next().then(settled(resolve), settled(reject));
      }),
    refuse: () => {
      isRefusing = true;
      for (const end of open) end(shuttingDown());
    },
  };
}

export const shuttingDown = () =>
  new DomainError('SHUTTING_DOWN', 'The service stops and cannot finish this answer.', {
    hint: 'Ask again in a few seconds.',
  });
