import type { LinkRecord, LinkType } from '../../src/domain/model.js';

/** Makes a reported link without a date or a detail, on one source, for tests that say only what matters to them. */
export const plainLink = (
  type: LinkType,
  fromId: string,
  toId: string,
  rest: Partial<LinkRecord> = {},
): LinkRecord => ({
  id: `${type}|${fromId}|${toId}`,
  type,
  fromId,
  toId,
  evidence: { agreement: 'SINGLE_SOURCE', independentOrigins: 1, claimIds: [] },
  period: null,
  detail: null,
  ordinal: null,
  standing: 'REPORTED',
  ...rest,
});
