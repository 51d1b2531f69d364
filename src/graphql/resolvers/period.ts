import { answerDuring } from '../../domain/time/overlap.js';
import { daysOfRun } from '../../domain/time/possible-days.js';
import { windowOf } from '../../domain/time/window.js';
import type { Resolvers } from '../generated.js';

export const periodResolvers: Pick<Resolvers, 'Period'> = {
  Period: {
    gaps: ({ gaps = [] }) => gaps.map(daysOfRun),
    doubts: ({ doubts = [] }) => doubts.map(daysOfRun),
    holds: (period, { from, to }) => answerDuring(period, windowOf({ from, to })),
  },
};
