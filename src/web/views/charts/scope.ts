/** Reads from the address which events the charts are about, and makes the addresses of the lists that they count. */
import { addressOf } from '../../browser/router.js';
import type { EventFilter } from '../../generated/graphql.js';

/** What is only announced, put off or called off was not held, and is not counted. */
const STATUS = 'HELD';

export interface Scope {
  /** The series whose editions alone are counted; null for all events. */
  readonly series: string | null;
}

export const scopeOf = (params: URLSearchParams): Scope => ({ series: params.get('series') || null });

export const filterOf = ({ series }: Scope): EventFilter => ({
  statuses: [STATUS],
  ...(series === null ? {} : { series: [series] }),
});

/** Returns the address of the list of the events that a mark counts. */
export const listAddress = (
  { series }: Scope,
  values: Readonly<Record<string, string | number>> = {},
): string => addressOf('/search/events', { status: STATUS, series, ...values });
