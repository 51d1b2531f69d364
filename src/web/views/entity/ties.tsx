import { useQuery } from '../../api/use-query.js';
import { EntityLink } from '../../components/name.js';
import { Section } from '../../components/view.js';
import { TiesDocument } from '../../generated/graphql.js';
import { texts } from '../../texts.js';

/** Lists the strongest ties; the network view has them all. The section is left out if the question fails. */
export function Ties({ id }: { id: string }) {
  const state = useQuery(TiesDocument, { id });
  const ties = state.status === 'ready' ? state.data.actor?.cooperation : undefined;
  if (ties === undefined || ties.nodes.length === 0) return null;
  return (
    <Section
      title={texts.entity.ties}
      count={ties.totalCount === null ? undefined : texts.entity.showing(ties.nodes.length, ties.totalCount)}
    >
      <p class="soft small">{texts.entity.tiesHint}</p>
      <ul class="facts">
        {ties.nodes.map(({ a, b, weight }) => {
          const other = a.id === id ? b : a;
          return (
            <li key={other.id}>
              <div class="fact-line">
                <span class="what">
                  <EntityLink entity={other} />
                </span>
                <span class="soft small">{texts.entity.sharedEvents(weight)}</span>
              </div>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}
