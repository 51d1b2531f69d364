/** Content negotiation by what a client accepts, weights included (RFC 9110, 12.5). */
import { parseAccept } from 'hono/utils/accept';

export type Encoding = 'br' | 'gzip' | 'identity';

/**
 * Chooses the encoding that the client likes best; among equals, the first of `available`.
 * @returns undefined when the client refuses every one of them
 */
export function chooseEncoding(
  acceptEncoding: string | undefined,
  available: readonly Encoding[],
): Encoding | undefined {
  const weights = new Map(parseAccept(acceptEncoding ?? '').map(({ type, q }) => [type.toLowerCase(), q]));
  const weighted = available.map((encoding) => ({ encoding, weight: weightOf(encoding, weights) }));
  const best = Math.max(...weighted.map(({ weight }) => weight));
  return best > 0 ? weighted.find(({ weight }) => weight === best)?.encoding : undefined;
}

/** Tells whether the client asks for HTML by name, as browsers do for pages. A wildcard is no wish for a page. */
export function wantsHtml(accept: string | undefined): boolean {
  return parseAccept(accept ?? '').some(({ type, q }) => type.toLowerCase() === 'text/html' && q > 0);
}

/** Tells whether the client takes HTML at all: by name, by a wildcard, or because it does not say what it takes. */
export function takesHtml(accept: string | undefined): boolean {
  const ranges = parseAccept(accept ?? '*/*');
  // The narrowest range that fits decides (RFC 9110, 12.5.1).
  const fitting = ['text/html', 'text/*', '*/*'].map((range) =>
    ranges.find(({ type }) => type.toLowerCase() === range),
  );
  return (fitting.find((range) => range !== undefined)?.q ?? 0) > 0;
}

/** The plain form is acceptable unless it is refused, and the last choice unless it is asked for. */
const UNASKED_IDENTITY = 1e-4;

function weightOf(encoding: Encoding, weights: ReadonlyMap<string, number>): number {
  return weights.get(encoding) ?? weights.get('*') ?? (encoding === 'identity' ? UNASKED_IDENTITY : 0);
}
