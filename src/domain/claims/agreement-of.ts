import type { Agreement } from '../model.js';
import type { Predicate } from '../predicates.js';
import type { ClaimForResolution } from './claim-for-resolution.js';
import { canBothBe } from './claim-value.js';
import { areOpposites, countOrigins, type Stance, stancesOf } from './position.js';
import { modalityTierOf } from './resolution-policy.js';

export interface SourcesAgree {
  readonly agreement: Agreement;
  /** Behind what was compared: the claims of the best modality, and those of other modalities that say the same. */
  readonly independentOrigins: number;
}

/**
 * How far the standing claims about a fact agree. Only claims of the best modality there is are compared: that 50
 * states were announced and 48 came is no disagreement. Claims that exclude each other are CONTESTED even in one
 * source.
 */
export function agreementOf(standing: readonly ClaimForResolution[], predicate: Predicate): SourcesAgree {
  const tier = Math.min(...standing.map(modalityTierOf));
  const compared = stancesOf(
    standing.filter((claim) => modalityTierOf(claim) === tier),
    predicate,
  );
  const keys = new Set(compared.map((stance) => stance.key));
  const same = stancesOf(standing, predicate).filter((stance) => keys.has(stance.key));
  const independentOrigins = countOrigins(same.flatMap((stance) => stance.members));
  return { agreement: agreement(compared, independentOrigins), independentOrigins };
}

function agreement(compared: readonly Stance[], origins: number): Agreement {
  if (compared.some((a) => compared.some((b) => exclude(a, b)))) return 'CONTESTED';
  if (origins <= 1) return 'SINGLE_SOURCE';
  return compared.filter((stance) => !stance.denied).length > 1 ? 'COMPATIBLE' : 'UNANIMOUS';
}

function exclude(a: Stance, b: Stance): boolean {
  return areOpposites(a, b) || (!a.denied && !b.denied && !canBothBe(a.value, b.value));
}
