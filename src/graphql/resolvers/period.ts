import { answerDuring } from '../../domain/time/overlap.js';
import { windowOf } from '../../domain/time/window.js';
import type { Resolvers } from '../generated.js';

export const periodResolvers: Pick<Resolvers, 'Period'> = {
  Period: {
    holds: (period, { from, to }) => answerDuring(period, windowOf({ from, to })),
  },
};
