/**
 * Tells what has failed for want of the service that it is there again. One question is asked for all of them, ever more seldom,
 * and none while nobody sees the page.
 */
import { ReachDocument } from '../generated/graphql.js';
import { isReached } from './client.js';

const FIRST_PAUSE_MS = 2_000;
const LONGEST_PAUSE_MS = 30_000;

const waiting = new Set<() => void>();
let timer: ReturnType<typeof setTimeout> | undefined;
let pause = FIRST_PAUSE_MS;
let isAsking = false;

/** Calls back once the service answers again; the function that it returns gives that up. */
export function whenReached(callback: () => void): () => void {
  waiting.add(callback);
  if (waiting.size === 1) {
    document.addEventListener('visibilitychange', begin);
    window.addEventListener('online', askAtOnce);
    begin();
  }
  return () => {
    waiting.delete(callback);
    if (waiting.size === 0) end();
  };
}

function begin(): void {
  clearTimeout(timer);
  if (!document.hidden && !isAsking) timer = setTimeout(askAtOnce, pause);
}

function end(): void {
  clearTimeout(timer);
  document.removeEventListener('visibilitychange', begin);
  window.removeEventListener('online', askAtOnce);
}

async function askAtOnce(): Promise<void> {
  clearTimeout(timer);
  if (isAsking) return;
  isAsking = true;
  const reached = await isReached(ReachDocument);
  isAsking = false;
  pause = reached ? FIRST_PAUSE_MS : Math.min(2 * pause, LONGEST_PAUSE_MS);
  if (waiting.size === 0) return;
  if (!reached) return begin();
  const callbacks = [...waiting];
  waiting.clear();
  end();
  for (const callback of callbacks) callback();
}
