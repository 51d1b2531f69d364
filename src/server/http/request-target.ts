/** Reads where a request of Node is meant to go: the form of its target and the name of its host (RFC 9112, 3.2). */
import type { IncomingMessage } from 'node:http';
import { DomainError } from '../../domain/errors.js';

/** What is used where a client names no host, which HTTP/1.0 and an empty authority allow. */
const DEFAULT_HOST = 'localhost';

/** Names and addresses as nearly all clients send them, which need no closer look. */
const USUAL_HOST = /^[a-z\d._-]+(?::\d{1,5})?$/;

const ABSOLUTE_FORM = /^[a-z][a-z\d+.-]*:\/\//i;

/**
 * Brings the message into origin form with one host, as everything after it expects. The host of an absolute target takes the
 * place of the one in the header (RFC 9112, 3.2.2).
 * @throws DomainError `BAD_USER_INPUT` when the target or the host cannot be read
 */
export function normalizeTarget(message: IncomingMessage): void {
  if (countHosts(message) > 1) throw badHost('The request has two Host headers.');
  const target = message.url ?? '/';
  const host = message.headers.host || DEFAULT_HOST;
  message.headers.host = USUAL_HOST.test(host) ? host : hostOf(host);
  if (ABSOLUTE_FORM.test(target)) {
    useAbsoluteTarget(message, target);
    return;
  }
  if (!target.startsWith('/')) throw badTarget();
  // Of two slashes the parser of addresses would make a host.
  if (!URL.canParse(`http://${message.headers.host}${target}`)) throw badTarget();
}

function useAbsoluteTarget(message: IncomingMessage, target: string): void {
  if (!URL.canParse(target)) throw badTarget();
  const { protocol, host, username, password, pathname, search } = new URL(target);
  if (!/^https?:$/.test(protocol) || username !== '' || password !== '') throw badTarget();
  message.url = pathname + search;
  message.headers.host = host;
}

function countHosts({ rawHeaders }: IncomingMessage): number {
  let count = 0;
  for (let i = 0; i < rawHeaders.length; i += 2)
    if (rawHeaders[i]?.length === 4 && rawHeaders[i]?.toLowerCase() === 'host') count++;
  return count;
}

/** Anything that an address has beside its host would shift the path. */
function hostOf(text: string): string {
  if (/[\s/?#@\\%]/.test(text) || !URL.canParse(`http://${text}`))
    throw badHost('The Host header of the request is no name of a host.');
  return new URL(`http://${text}`).host;
}

const badHost = (message: string) =>
  new DomainError('BAD_USER_INPUT', message, {
    hint: 'Send the name and port that the service is reached by.',
  });

const badTarget = () =>
  new DomainError('BAD_USER_INPUT', 'The address of the request cannot be read.', {
    hint: 'Send a path such as /graphql.',
  });
