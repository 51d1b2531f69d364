import { windowOf } from '../../domain/time/window.js';
import type { WindowFilter } from '../../store/queries/window.js';
import type { DuringInput } from '../generated.js';

/** As the statements take it; without a period it lets everything through. */
export function windowFilter(during: DuringInput | null | undefined): WindowFilter {
  return { ...windowOf(during ?? {}), certainty: during?.certainty ?? 'POSSIBLE' };
}
