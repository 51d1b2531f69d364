/**
 * Limits how often one client may ask: a bucket of tokens for each, filled by the minute. It is bounded in bytes; with more clients
 * than fit, the longest unseen are forgotten, whose buckets are the fullest.
 */
import { createBoundedCache } from '../../shared/bounded-cache.js';
import { Refusal } from '../http/refusal.js';

export interface RateLimit {
  /** @throws DomainError `RATE_LIMITED` when the client has no request left */
  take(client: string): void;
  /** The estimated memory of all buckets. */
  readonly bytes: number;
}

interface Bucket {
  tokens: number;
  filledAt: number;
}

export interface RateLimitOptions {
  readonly perMinute: number;
  /** Milliseconds of a clock that is never set back. */
  readonly now?: () => number;
  readonly maxBytes?: number;
}

const MAX_BYTES = 4 * 1024 * 1024;
const BYTES_PER_BUCKET = 200;
const BYTES_PER_CHARACTER = 2;
const MINUTE_MS = 60_000;

export function createRateLimit(options: RateLimitOptions): RateLimit {
  const { perMinute, now = () => performance.now(), maxBytes = MAX_BYTES } = options;
  const buckets = createBoundedCache<Bucket>({
    maxBytes,
    sizeOf: (_, client) => BYTES_PER_BUCKET + BYTES_PER_CHARACTER * client.length,
  });
  return {
    take(client) {
      const time = now();
      let bucket = buckets.get(client);
      if (bucket === undefined) {
        bucket = { tokens: perMinute, filledAt: time };
        buckets.set(client, bucket);
      }
      const gained = ((time - bucket.filledAt) / MINUTE_MS) * perMinute;
      bucket.tokens = Math.min(perMinute, bucket.tokens + gained);
      bucket.filledAt = time;
      if (bucket.tokens < 1) throw tooMany(perMinute, ((1 - bucket.tokens) / perMinute) * MINUTE_MS);
      bucket.tokens -= 1;
    },
    get bytes() {
      return buckets.bytes;
    },
  };
}

function tooMany(perMinute: number, waitMs: number): Refusal {
  const seconds = Math.max(1, Math.ceil(waitMs / 1_000));
  return new Refusal('RATE_LIMITED', `More than ${perMinute} requests a minute came from this client.`, {
    hint: `Ask again in ${seconds} ${seconds === 1 ? 'second' : 'seconds'}.`,
    headers: { 'retry-after': String(seconds) },
  });
}
