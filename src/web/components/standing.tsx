import { standings } from '../enum-labels.js';
import type { Standing } from '../generated/graphql.js';

/** Marks what nobody reports: it was only announced, put off or called off. */
export function StandingBadge({ standing }: { standing: Standing }) {
  return standing === 'REPORTED' ? null : <span class="badge">{standings[standing]}</span>;
}
