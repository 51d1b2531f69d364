/** The fields that compare the editions of a series: who was at which, who came and left, what they were about. */
import { checkCohort, cohortFilter } from '../../analysis/series/cohort.js';
import { changesOfSeries } from '../../analysis/series/edition-changes.js';
import { participationMatrix } from '../../analysis/series/matrix.js';
import { topicsOverEditions } from '../../analysis/series/topics-over-editions.js';
import { DomainError } from '../../domain/errors.js';
import type { EventSeriesRecord } from '../../domain/model.js';
import { cohort, editionsInOrder } from '../../store/queries/editions.js';
import { checkedIds, DEFAULT_SIZES } from '../arguments.js';
import type { GraphContext } from '../context.js';
import { withColumns } from '../fields/with-source.js';
import type {
  EventSeriesChangesArgs,
  EventSeriesCohortArgs,
  EventSeriesMatrixArgs,
  EventSeriesResolvers,
} from '../generated.js';
import { childConnection } from '../relay/connection.js';

/** The number of editions that an error proposes. */
const PROPOSED = 20;

/** Declares that a field needs no column of the series, since it is answered from its id. */
const fromId = <A, T>(resolve: (series: EventSeriesRecord, args: A, context: GraphContext) => T) =>
  withColumns([], resolve);

export const seriesAnalysisFields: Pick<
  EventSeriesResolvers,
  'matrix' | 'cohort' | 'changes' | 'topicsOverEditions'
> = {
  matrix: fromId((series, { countAs, kinds, rows }: EventSeriesMatrixArgs, { loaders }) =>
    participationMatrix(loaders, series.id, {
      countAs: countAs ?? 'ROLLED_UP',
      kinds: kinds ?? null,
      rows: rows ?? DEFAULT_SIZES.matrixRows,
    }),
  ),
  cohort: fromId(cohortOf),
  changes: fromId((series, { countAs }: EventSeriesChangesArgs, { loaders }) =>
    changesOfSeries(loaders, series.id, countAs ?? 'ROLLED_UP'),
  ),
  topicsOverEditions: fromId((series, _: unknown, { loaders }) => topicsOverEditions(loaders, series.id)),
};

/** Reads a cohort of any events, not only of editions of the series, since a query may compare two series. */
async function cohortOf(
  series: EventSeriesRecord,
  args: Partial<EventSeriesCohortArgs>,
  context: GraphContext,
) {
  const request = { present: checkedIds(args.present ?? []), absent: checkedIds(args.absent ?? []) };
  checkCohort(request);
  const [present, absent] = await Promise.all([
    eventIds(series, request.present, context),
    eventIds(series, request.absent, context),
  ]);
  const filter = await cohortFilter(context.loaders, { present, absent });
  const page = { first: args.first ?? DEFAULT_SIZES.cohort, after: args.after };
  return childConnection(context, cohort[args.countAs ?? 'ROLLED_UP'], series.id, page, filter);
}

/** Puts successors for former ids, and refuses ids of what is no event. */
const eventIds = (series: EventSeriesRecord, ids: readonly string[], context: GraphContext) =>
  Promise.all(
    ids.map(async (id) => {
      const record = await context.loaders.entity.load(id);
      if (record?.kind === 'EVENT') return record.id;
      throw await noSuchEvent(id, series, context);
    }),
  );

async function noSuchEvent(id: string, series: EventSeriesRecord, { loaders }: GraphContext) {
  const editions = await loaders.children(editionsInOrder, { editions: PROPOSED }, series.id);
  const known = editions.map(({ value }) => value.event.id).join(', ');
  return new DomainError('BAD_USER_INPUT', `No event has the id ${id}.`, {
    hint: known === '' ? `${series.id} has no editions.` : `The editions of ${series.id} are ${known}.`,
  });
}
