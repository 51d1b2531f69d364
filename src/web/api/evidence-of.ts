import type { Agreement, ClaimFragment, EvidenceFragment } from '../generated/graphql.js';

/** Evidence of claims that come without it, told as the API tells it; whether they contradict, the API must say. */
export function evidenceOf(claims: readonly ClaimFragment[], isContested: boolean): EvidenceFragment {
  const origins = new Set(
    claims.flatMap(({ supports }) => supports.map(({ source }) => source.derivedFrom?.id ?? source.id)),
  ).size;
  const values = [...new Set(claims.map(saidBy))];
  const agreement: Agreement = isContested
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

const saidBy = (claim: ClaimFragment): string =>
  claim.value ?? claim.object?.name ?? claim.period?.edtf ?? '';

/** Where the sources stand, each once, in one cell of a table. */
export const sourceCell = ({ claims }: EvidenceFragment): string =>
  [...new Set(claims.flatMap(({ supports }) => supports.map(({ source }) => source.url ?? source.id)))].join(
    ' ',
  );
