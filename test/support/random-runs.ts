/**
 * How many random cases a property is tried on. A usual run tries few, so that it is done in minutes; `npm run test:deep`
 * tries as many as it takes to find what is rare.
 */
export const randomRuns = (usual: number, deep: number): number =>
  process.env.TEST_DEEP === 'true' ? deep : usual;
