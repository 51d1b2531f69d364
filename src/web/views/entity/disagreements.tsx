import { useQuery } from '../../api/use-query.js';
import { addressOf } from '../../browser/router.js';
import { ContestedFact } from '../../components/contested-fact.js';
import { Failed } from '../../components/state.js';
import { Section } from '../../components/view.js';
import { DisagreementsDocument } from '../../generated/graphql.js';
import { texts } from '../../texts.js';

export const useDisagreements = (id: string) => useQuery(DisagreementsDocument, { id });

export const contestedPredicates = (state: ReturnType<typeof useDisagreements>): readonly string[] =>
  state.status === 'ready' ? state.data.contested.nodes.map((fact) => fact.predicate) : [];

/** Lists the facts of this page on which sources contradict each other; it comes first, before they are read. */
export function Disagreements({ id }: { id: string }) {
  const state = useDisagreements(id);
  if (state.status === 'failed') return <Failed error={state.error} again={state.again} />;
  if (state.status !== 'ready' || state.data.contested.nodes.length === 0) return null;
  const { totalCount, nodes } = state.data.contested;
  return (
    <Section title={texts.entity.disagreements} count={totalCount}>
      {nodes.map((fact) => (
        <ContestedFact key={fact.id} fact={fact} />
      ))}
      {totalCount > nodes.length ? (
        <p>
          <a href={addressOf('/contested', { entity: id })}>{texts.entity.contestedLink}</a>
        </p>
      ) : null}
    </Section>
  );
}
