/**
 * How much a path says. In a graph of conferences everything is two steps from the United Nations, so a path is worth less
 * the more its inner entities are linked to.
 *
 * An inner entity weighs 1 / log2(degree): 1 where it has no links but the two that the path takes (degree 2), 1/2 at 4,
 * 1/4 at 16, 0.06 at 100,000. A path weighs the geometric mean of them, so that paths of different length can be compared
 * and one hub cannot be made up for by many modest entities; a direct link weighs 1. The degree counts all links of an
 * entity, not only those that a question lets through: being a hub is a trait of the entity.
 */
const DECIMALS = 10_000;

/** Added up over the inner entities: 0 is the most specific. */
export const costOfDegree = (degree: number): number => Math.log(Math.log2(Math.max(degree, 2)));

/**
 * Rounded, so that paths are ordered by the number that is shown: equal numbers are ties, whatever a processor makes of
 * their last digits.
 */
export function specificityOf(cost: number, innerEntities: number): number {
  if (innerEntities === 0) return 1;
  return Math.round(Math.exp(-cost / innerEntities) * DECIMALS) / DECIMALS;
}
