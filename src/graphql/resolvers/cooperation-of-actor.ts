/** `Actor.cooperation`. Actors that a request asks about are read together, so that many cost as many statements as one. */
import DataLoader from 'dataloader';
import type { Tie } from '../../analysis/cooperation/count-pairs.js';
import { type AttendanceRead, readAttendanceOf } from '../../analysis/cooperation/read-attendance.js';
import { withSharedEvents } from '../../analysis/cooperation/shared-events.js';
import { otherOf, tiesOfActor } from '../../analysis/cooperation/ties-of-actor.js';
import { DomainError } from '../../domain/errors.js';
import type { ActorRecord } from '../../domain/model.js';
import { decodeCursor } from '../../domain/paging/cursor.js';
import type { WindowFilter } from '../../store/queries/window.js';
import type { GraphContext } from '../context.js';
import type { ActorCooperationArgs } from '../generated.js';
import type { TieConnectionParent } from '../mappers.js';
import { type Request, withSource } from '../planner/field-source.js';
import { type PageArgs, pageSizeOf, toConnection } from '../relay/connection.js';
import { windowFilter } from '../relay/window-filter.js';

/** The ties of an actor; what they are counted from may be read beside the actor. */
export const cooperationField = withSource(
  {
    kind: 'prefetch',
    begin: async (request, parent, args) =>
      loaderOf(request, windowFilter((args as ActorCooperationArgs).during)).load(parent),
  },
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
  const window = windowFilter(args.during);
  const { attendance, truncated } = await loaderOf(context, window).load(actorId);

  const ties = tiesOfActor(actorId, attendance, minWeight);
  const page = withSharedEvents(ties.filter(isAfter).slice(0, first + 1), attendance);
  const rows = page.map((tie) => ({ key: String(tie.weight), id: otherOf(tie, actorId), value: tie }));
  return { ...toConnection(rows, args, () => ties.length), truncated };
}

/** @throws DomainError BAD_USER_INPUT unless it is 1 or more */
export function checkedMinWeight(minWeight: number): number {
  if (minWeight >= 1) return minWeight;
  throw new DomainError('BAD_USER_INPUT', `minWeight is ${minWeight}; it must be 1 or more.`, {
    hint: 'Two actors that shared no event are not tied.',
  });
}

/** Whether a tie comes after the cursor's place: weaker, or as strong with a later id. */
function afterCursor(actorId: string, after: string | null | undefined): (tie: Tie) => boolean {
  if (after == null) return () => true;
  const { key, id } = decodeCursor(after);
  if (!/^[1-9]\d*$/.test(key))
    throw new DomainError('BAD_CURSOR', 'The cursor is not one of a list of ties.', {
      hint: 'Pass an `endCursor` or a `cursor` of an earlier page of these ties.',
    });
  const weight = Number(key);
  return (tie) => tie.weight < weight || (tie.weight === weight && otherOf(tie, actorId) > id);
}

const LOADERS = new WeakMap<Request, Map<string, DataLoader<string, AttendanceRead>>>();
const MAX_BATCH = 1_000;

/** One for each period that the request asks about. */
function loaderOf(request: Request, window: WindowFilter): DataLoader<string, AttendanceRead> {
  const loaders = LOADERS.get(request) ?? new Map<string, DataLoader<string, AttendanceRead>>();
  LOADERS.set(request, loaders);
  const key = JSON.stringify(window);
  const known = loaders.get(key);
  if (known !== undefined) return known;
  const loader = new DataLoader<string, AttendanceRead>(
    async (actorIds) => {
      const found = await readAttendanceOf(request.store, actorIds, window);
      return actorIds.map((id) => found.get(id) ?? { attendance: [], truncated: false });
    },
    { maxBatchSize: MAX_BATCH },
  );
  loaders.set(key, loader);
  return loader;
}
