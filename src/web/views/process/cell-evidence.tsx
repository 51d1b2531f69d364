/** Shows how we know what a cell of the matrix says of an actor at an edition. */
import { useQuery } from '../../api/use-query.js';
import { Claims } from '../../components/evidence.js';
import { EntityLink } from '../../components/name.js';
import { PresenceEvidence } from '../../components/presence.js';
import { WithData } from '../../components/state.js';
import type { Named } from '../../format/short-name.js';
import {
  type CellStatus,
  type ClaimFragment,
  CompleteListsDocument,
  DenialsDocument,
} from '../../generated/graphql.js';
import { texts } from '../../texts.js';

interface Props {
  readonly status: CellStatus;
  readonly actor: Named & { readonly id: string; readonly kind: string };
  readonly event: Named & { readonly id: string };
}

export function CellEvidence({ status, actor, event }: Props) {
  return (
    <>
      <p>
        <EntityLink entity={event} short />
      </p>
      {status === 'PRESENT' ? <PresenceEvidence event={event} actors={[actor]} /> : null}
      {status === 'ABSENT_STATED' ? <Denials actor={actor} event={event} /> : null}
      {status === 'NOT_LISTED' ? <CompleteLists actor={actor} event={event} /> : null}
    </>
  );
}

type CellProps = Omit<Props, 'status'>;

function Denials({ actor, event }: CellProps) {
  const state = useQuery(DenialsDocument, { id: actor.id });
  return (
    <WithData of={state}>
      {({ entity }) =>
        entity === null ? null : (
          <ClaimList
            claims={entity.claims.nodes.filter(
              ({ object, polarity }) => object?.id === event.id && polarity === 'NEGATIVE',
            )}
            total={entity.claims.totalCount}
            shown={entity.claims.nodes.length}
          />
        )
      }
    </WithData>
  );
}

function CompleteLists({ actor, event }: CellProps) {
  const state = useQuery(CompleteListsDocument, { id: event.id });
  return (
    <WithData of={state}>
      {({ entity }) =>
        entity === null ? null : (
          <>
            <p>{texts.process.completeList}</p>
            <ClaimList claims={entity.claims.nodes.filter(({ value }) => value === actor.kind)} />
          </>
        )
      }
    </WithData>
  );
}

interface ListProps {
  readonly claims: readonly ClaimFragment[];
  readonly shown?: number;
  readonly total?: number;
}

function ClaimList({ claims, shown = 0, total = 0 }: ListProps) {
  if (claims.length > 0)
    return (
      <div class="evidence">
        <Claims claims={claims} />
      </div>
    );
  return (
    <p class="soft">{total > shown ? texts.presence.notAmongFirst(shown, total) : texts.evidence.none}</p>
  );
}
