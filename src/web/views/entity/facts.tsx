/** Lists the claims that no other section shows, by predicate: aims, results, what a source says in passing. */

import { evidenceOf } from '../../api/evidence-of.js';
import { rowsBySource, SOURCE_COLUMNS } from '../../api/source-cells.js';
import { allPages, type Pages, usePages } from '../../api/use-pages.js';
import { ClaimSays, Fact } from '../../components/evidence.js';
import { Failed } from '../../components/state.js';
import { Section } from '../../components/view.js';
import { predicates, wordFor } from '../../enum-labels.js';
import type { Table } from '../../format/csv.js';
import { type ClaimFragment, ClaimsDocument, type ClaimsQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { contestedPredicates, useDisagreements } from './disagreements.js';
import { isOwnFact } from './predicates.js';

const pick = ({ entity }: ClaimsQuery) => entity?.claims;

export const useClaims = (id: string): Pages<ClaimFragment> => usePages(ClaimsDocument, { id }, pick);

export function Facts({ id, pages }: { id: string; pages: Pages<ClaimFragment> }) {
  const contested = contestedPredicates(useDisagreements(id));
  const own = pages.nodes.filter((claim) => isOwnFact(claim.predicate));
  // The claims of all predicates come by date; the predicates themselves have no date.
  const groups = [...Map.groupBy(own, (claim) => wordFor(predicates, claim.predicate))].sort(([a], [b]) =>
    a.localeCompare(b, 'en'),
  );
  if (pages.first.status === 'failed') return <Failed error={pages.first.error} again={pages.first.again} />;
  if (own.length === 0 && !pages.hasMore) return null;
  return (
    <Section title={texts.entity.facts}>
      {groups.map(([heading, claims]) => (
        <div key={heading}>
          <h3>{heading}</h3>
          <ul class="facts">
            {claims.map((claim) => (
              <li key={claim.id}>
                <Fact evidence={evidenceOf([claim], contested.includes(claim.predicate))} label={heading}>
                  <ClaimSays claim={claim} />
                </Fact>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {pages.hasMore ? (
        <p class="more">
          <button type="button" onClick={pages.more} disabled={pages.isLoadingMore}>
            {texts.entity.moreUnknown}
          </button>
        </p>
      ) : null}
    </Section>
  );
}

/** Tabulates every claim about the entity, with one row for each source that supports it. */
export async function claimsTable(id: string): Promise<Table> {
  const claims = await allPages(ClaimsDocument, { id }, pick);
  return {
    columns: [
      'predicate',
      'value',
      'object id',
      'object',
      'period',
      'modality',
      'rank',
      'polarity',
      'note',
      ...SOURCE_COLUMNS,
    ],
    rows: claims.flatMap((c) =>
      rowsBySource(
        [
          c.predicate,
          c.value,
          c.object?.id,
          c.object?.name,
          c.period?.edtf,
          c.modality,
          c.rank,
          c.polarity,
          c.note,
        ],
        c,
      ),
    ),
  };
}
