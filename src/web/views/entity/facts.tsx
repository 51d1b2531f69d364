/** Lists the facts that no other section shows, by predicate: aims, results, what a source says in passing. */

import { type Pages, usePages } from '../../api/use-pages.js';
import { pageLanguage } from '../../browser/language.js';
import { Fact, FactSays } from '../../components/evidence.js';
import { SharedEvidence } from '../../components/shared-evidence.js';
import { Failed } from '../../components/state.js';
import { Section } from '../../components/view.js';
import { predicates, wordFor } from '../../enum-labels.js';
import { type FactFragment, FactsDocument } from '../../generated/graphql.js';
import { texts } from '../../texts.js';
import { isOwnFact } from './predicates.js';

export const useFacts = (id: string): Pages<FactFragment> =>
  usePages(FactsDocument, { id }, ({ entity }) => entity?.facts);

export function Facts({ pages }: { pages: Pages<FactFragment> }) {
  const own = pages.nodes
    .filter((fact) => isOwnFact(fact.predicate))
    .toSorted((a, b) => dayOf(a).localeCompare(dayOf(b), 'en'));
  const groups = [...Map.groupBy(own, (fact) => wordFor(predicates, fact.predicate))].sort(([a], [b]) =>
    a.localeCompare(b, pageLanguage),
  );
  if (pages.first.status === 'failed') return <Failed error={pages.first.error} again={pages.first.again} />;
  if (own.length === 0 && !pages.hasMore) return null;
  return (
    <Section title={texts.entity.facts} folds>
      <SharedEvidence evidences={own.map(({ evidence }) => evidence)}>
        {groups.map(([heading, facts]) => (
          <div key={heading}>
            <h3>{heading}</h3>
            <ul class="facts">
              {facts.map((fact) => (
                <li key={fact.id}>
                  <Fact evidence={fact.evidence} label={heading}>
                    <FactSays fact={fact} />
                  </Fact>
                </li>
              ))}
            </ul>
          </div>
        ))}
      </SharedEvidence>
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

/** The day by which facts of a predicate are sorted; what has none comes last. */
const dayOf = ({ evidence }: FactFragment): string =>
  evidence.claims.find(({ period }) => period !== null)?.period?.startEarliest ?? '9999-12-31';
