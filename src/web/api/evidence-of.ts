import type { Agreement, ClaimFragment, EvidenceFragment } from '../generated/graphql.js';

/** Derives the evidence of claims that the API gives without it. Whether they contradict each other only the API knows. */
export function evidenceOf(claims: readonly ClaimFragment[], isContested: boolean): EvidenceFragment {
  const origins = new Set(
    claims.flatMap(({ supports }) => supports.map(({ source }) => source.derivedFrom?.id ?? source.id)),
  ).size;
  const values = [...new Set(claims.map(claimedValue))];
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
    claims: claims.filter((claim) => claimedValue(claim) === value),
  }));
  return { agreement, independentOrigins: origins, positions, claims };
}

const claimedValue = (claim: ClaimFragment): string =>
  claim.value ?? claim.object?.name ?? claim.period?.edtf ?? '';

/** Lists the addresses of the sources, each once, in one cell of a table. */
export const sourceCell = ({ claims }: EvidenceFragment): string =>
  [...new Set(claims.flatMap(({ supports }) => supports.map(({ source }) => source.url ?? source.id)))].join(
    ' ',
  );
