import type { Ref } from '../../api/documents.js';
import { useQuery } from '../../api/use-query.js';
import { EntityLink } from '../../components/name.js';
import { Section } from '../../components/view.js';
import { texts } from '../../texts.js';

const TIES = `query Ties($id: ID!) {
  actor(id: $id) {
    cooperation(first: 10) {
      totalCount
      nodes { weight a { id kind name } b { id kind name } }
    }
  }
}`;

interface Data {
  readonly actor: {
    readonly cooperation: {
      readonly totalCount: number;
      readonly nodes: readonly { readonly weight: number; readonly a: Ref; readonly b: Ref }[];
    };
  } | null;
}

/** The strongest ties only; the network has them all. A page that cannot have them does without. */
export function Ties({ id }: { id: string }) {
  const state = useQuery<Data>(TIES, { id });
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
