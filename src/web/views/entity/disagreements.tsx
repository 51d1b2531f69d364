import type { QueryState } from '../../api/use-query.js';
import { addressOf } from '../../browser/router.js';
import { ContestedFact } from '../../components/contested-fact.js';
import { Failed } from '../../components/state.js';
import { Section } from '../../components/view.js';
import type { DisagreementsQuery } from '../../generated/graphql.js';
import { texts } from '../../texts.js';

interface Props {
  readonly id: string;
  readonly state: QueryState<DisagreementsQuery>;
}

/** Lists the facts of this page on which sources contradict each other; the box at the top says that there are some. */
export function Disagreements({ id, state }: Props) {
  if (state.status === 'failed') return <Failed error={state.error} again={state.again} />;
  if (state.status !== 'ready' || state.data.contested.nodes.length === 0) return null;
  const { totalCount, nodes } = state.data.contested;
  return (
    <Section title={texts.entity.disagreements} count={totalCount} folds>
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
