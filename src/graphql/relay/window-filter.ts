import { windowOf } from '../../domain/time/window.js';
import type { WindowFilter } from '../../store/queries/window.js';
import type { DuringInput } from '../generated.js';

/** Turns a period of the API into the filter of the queries. Without a period it lets everything through. */
export function windowFilter(during: DuringInput | null | undefined): WindowFilter {
  return { ...windowOf(during ?? {}), certainty: during?.certainty ?? 'POSSIBLE' };
}
