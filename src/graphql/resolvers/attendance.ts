import { attendanceAt } from '../../analysis/attendance.js';
import type { EventRecord } from '../../domain/model.js';
import type { GraphContext } from '../context.js';
import { withColumns } from '../fields/with-source.js';
import type { EventResolvers } from '../generated.js';

/** The field that tells how many attended, as reported and as known. */
export const attendanceFields: Pick<EventResolvers, 'attendance'> = {
  attendance: withColumns([], (event: EventRecord, _: unknown, { loaders }: GraphContext) =>
    attendanceAt(loaders, event.id),
  ),
};
