import { useQuery } from '../../api/use-query.js';
import { addressOf } from '../../browser/router.js';
import { ContestedFact } from '../../components/contested-fact.js';
import { Failed } from '../../components/state.js';
import { Section } from '../../components/view.js';
import { DisagreementsDocument } from '../../generated/graphql.js';
import { texts } from '../../texts.js';

/** Lists the facts of this page on which sources contradict each other; it comes first, before they are read. */
export function Disagreements({ id }: { id: string }) {
  const state = useQuery(DisagreementsDocument, { id });
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
