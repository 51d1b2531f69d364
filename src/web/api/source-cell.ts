import type { EvidenceFragment } from '../generated/graphql.js';

/** Lists the addresses of the sources, each once, in one cell of a table. */
export const sourceCell = ({ claims }: EvidenceFragment): string =>
  [...new Set(claims.flatMap(({ supports }) => supports.map(({ source }) => source.url ?? source.id)))].join(
    ' ',
  );
