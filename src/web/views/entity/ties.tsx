import { useQuery } from '../../api/use-query.js';
import { EntityLink } from '../../components/name.js';
import { Section } from '../../components/view.js';
import { TiesDocument } from '../../generated/graphql.js';
import { texts } from '../../texts.js';

/** The strongest ties only; the network has them all. A page that cannot have them does without. */
export function Ties({ id }: { id: string }) {
  const state = useQuery(TiesDocument, { id });
  const ties = state.status === 'ready' ? state.data.actor?.cooperation : undefined;
  if (ties === undefined || ties.nodes.length === 0) return null;
  return (
    <Section title={texts.entity.ties} count={texts.entity.showing(ties.nodes.length, ties.totalCount)}>
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
