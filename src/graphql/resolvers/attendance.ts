import { attendanceAt } from '../../analysis/attendance.js';
import type { EventResolvers } from '../generated.js';

/** How many attended, as reported and as known. */
export const attendanceFields: Pick<EventResolvers, 'attendance'> = {
  attendance: (event, _, { loaders }) => attendanceAt(loaders, event.id),
};
