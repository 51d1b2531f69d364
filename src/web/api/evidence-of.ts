import type { ClaimValue, EvidenceValue } from './documents.js';

/** Evidence of claims that come without it, told as the API tells it; whether they contradict, the API must say. */
export function evidenceOf(claims: readonly ClaimValue[], isContested: boolean): EvidenceValue {
  const origins = new Set(
    claims.flatMap(({ supports }) => supports.map(({ source }) => source.derivedFrom?.id ?? source.id)),
  ).size;
  const values = [...new Set(claims.map(saidBy))];
  const agreement = isContested
    ? 'CONTESTED'
    : values.length > 1
      ? 'COMPATIBLE'
      : origins > 1
        ? 'UNANIMOUS'
        : 'SINGLE_SOURCE';
  const positions = values.map((value) => ({
    value,
    independentOrigins: 0,
    claims: claims.filter((claim) => saidBy(claim) === value),
  }));
  return { agreement, independentOrigins: origins, positions, claims };
}

const saidBy = (claim: ClaimValue): string => claim.value ?? claim.object?.name ?? claim.period?.edtf ?? '';

/** Where the sources stand, each once, in one cell of a table. */
export const sourceCell = ({ claims }: EvidenceValue): string =>
  [...new Set(claims.flatMap(({ supports }) => supports.map(({ source }) => source.url ?? source.id)))].join(
    ' ',
  );
