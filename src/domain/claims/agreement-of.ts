import type { Agreement } from '../model.js';
import { canBothBe } from './claim-value.js';
import { areOpposites, countOrigins, type Stance, type ValuedClaim } from './position.js';
import { modalityTierOf } from './resolution-policy.js';

export interface SourcesAgree {
  readonly agreement: Agreement;
  /** The origins of the compared claims, and of claims of other modalities that say the same. */
  readonly independentOrigins: number;
}

/**
 * Decides how far the considered claims about a fact agree. It compares only claims of the best modality: that 50
 * states were announced and 48 came is no disagreement. Claims that exclude each other are CONTESTED even in one source.
 */
export function agreementOf(considered: readonly Stance[]): SourcesAgree {
  const tier = Math.min(...considered.flatMap(({ members }) => members.map(tierOf)));
  const compared = considered.flatMap((stance) => {
    const [first, ...rest] = stance.members.filter((member) => tierOf(member) === tier);
    return first === undefined ? [] : [{ ...stance, value: first.value, members: [first, ...rest] as const }];
  });
  const keys = new Set(compared.map((stance) => stance.key));
  const same = considered.filter((stance) => keys.has(stance.key));
  const independentOrigins = countOrigins(same.flatMap((stance) => stance.members));
  return { agreement: agreement(compared, independentOrigins), independentOrigins };
}

const tierOf = ({ claim }: ValuedClaim): number => modalityTierOf(claim);

function agreement(compared: readonly Stance[], origins: number): Agreement {
  if (compared.some((a) => compared.some((b) => exclude(a, b)))) return 'CONTESTED';
  if (origins <= 1) return 'SINGLE_SOURCE';
  return compared.filter((stance) => !stance.denied).length > 1 ? 'COMPATIBLE' : 'UNANIMOUS';
}

function exclude(a: Stance, b: Stance): boolean {
  return areOpposites(a, b) || (!a.denied && !b.denied && !canBothBe(a.value, b.value));
}
