/**
 * The specificity of a path. In a graph of conferences everything is two steps from the United Nations, so a
 * path is worth less the more links its inner entities have.
 *
 * An inner entity weighs 1 / log2(degree): 1 if it has only the two links of the path (degree 2), 1/2 at 4,
 * 1/4 at 16, 0.06 at 100,000. A path weighs the geometric mean of its inner entities, so that paths of
 * different length compare and many modest entities do not make up for one hub; a direct link weighs 1. The
 * degree counts all links of an entity, not only those that a question accepts: being a hub is a trait of the
 * entity.
 */
const DECIMALS = 10_000;

/** Returns the cost of an inner entity; the costs of a path add up, and 0 is the most specific. */
export const costOfDegree = (degree: number): number => Math.log(Math.log2(Math.max(degree, 2)));

/**
 * Returns the rounded weight of a path. Paths are ordered by the rounded number, so that equal numbers are
 * ties on every processor.
 */
export function specificityOf(cost: number, innerEntities: number): number {
  if (innerEntities === 0) return 1;
  return Math.round(Math.exp(-cost / innerEntities) * DECIMALS) / DECIMALS;
}
