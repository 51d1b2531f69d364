import type { Tie } from '../../analysis/cooperation/count-pairs.js';
import type { TiesQuestion } from '../../analysis/cooperation/read-attendance.js';
import { withSharedEvents } from '../../analysis/cooperation/shared-events.js';
import { otherOf, tiesOfActor } from '../../analysis/cooperation/ties-of-actor.js';
import { DomainError } from '../../domain/errors.js';
import type { ActorRecord } from '../../domain/model.js';
import { decodeCursor } from '../../domain/paging/cursor.js';
import { checkedMinWeight, type PageArgs, pageSizeOf } from '../arguments.js';
import type { GraphContext } from '../context.js';
import { withSource } from '../fields/with-source.js';
import type { ActorCooperationArgs } from '../generated.js';
import type { TieConnectionParent } from '../mappers.js';
import { toConnection } from '../relay/connection.js';
import { windowFilter } from '../relay/window-filter.js';

const LIST = 'actor.cooperation';

/** Answers with the ties of an actor. The events that they are counted from may be read beside the actor. */
export const cooperationField = withSource(
  {
    kind: 'prefetch',
    begin: async ({ loaders }: GraphContext, actorId, args: ActorCooperationArgs) =>
      loaders.attendance(questionOf(args)).load(actorId),
  },
  [],
  (actor: ActorRecord, args: ActorCooperationArgs & PageArgs, context: GraphContext) =>
    cooperationOfActor(context, actor.id, args),
);

async function cooperationOfActor(
  context: GraphContext,
  actorId: string,
  args: ActorCooperationArgs & PageArgs,
): Promise<TieConnectionParent> {
  const first = pageSizeOf(args);
  const minWeight = checkedMinWeight(args.minWeight ?? 1);
  const isAfter = afterCursor(actorId, args.after);
  const { attendance, truncated } = await context.loaders.attendance(questionOf(args)).load(actorId);

  const all = tiesOfActor(actorId, attendance);
  const ties = all.filter((tie) => tie.weight >= minWeight);
  const page = withSharedEvents(ties.filter(isAfter).slice(0, first + 1), attendance);
  const rows = page.map((tie) => ({ key: String(tie.weight), id: otherOf(tie, actorId), value: tie }));
  const known = (count: number) => (truncated ? null : count);
  const connection = toConnection(LIST, rows, args, () => known(ties.length));
  return { ...connection, tiesOfAnyWeight: known(all.length), truncated };
}

const questionOf = ({ during, countAs }: ActorCooperationArgs): TiesQuestion => ({
  window: windowFilter(during),
  countAs: countAs ?? 'REPRESENTED',
});

/** Tells whether a tie comes after the cursor: it is weaker, or as strong with a later id. */
function afterCursor(actorId: string, after: string | null | undefined): (tie: Tie) => boolean {
  if (after == null) return () => true;
  const { key, id } = decodeCursor(LIST, after);
  if (!/^[1-9]\d*$/.test(key))
    throw new DomainError('BAD_CURSOR', 'The cursor is not one of a list of ties.', {
      hint: 'Pass an `endCursor` or a `cursor` of an earlier page of these ties.',
    });
  const weight = Number(key);
  return (tie) => tie.weight < weight || (tie.weight === weight && otherOf(tie, actorId) > id);
}
