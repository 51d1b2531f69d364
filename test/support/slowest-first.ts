/** Long files first, so that no worker begins one when the others are done. */
import type { TestSpecification } from 'vitest/node';
import { BaseSequencer } from 'vitest/node';

/**
 * Files by how early they begin. Those that mostly wait, for servers of their own, begin before those that work; those that load the
 * seeds into Neo4j come together, so that each server loads them once.
 */
const FIRST = [
  /neo4j-store|neo4j-away|neo4j-server/,
  /contract\.neo4j/,
  /nested-query\.neo4j/,
  /facets\.neo4j/,
  /conformance\.neo4j/,
  /cli\/(?:serve|import)/,
  /crash\//,
  /cli\//,
  /in-stores|participation|contested|load-projection|neighbourhood/,
  /stage-records|project-order|paging|cooperation/,
];

export class SlowestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return files.toSorted((a, b) => rankOf(a) - rankOf(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

function rankOf({ moduleId }: TestSpecification): number {
  const rank = FIRST.findIndex((pattern) => pattern.test(moduleId));
  return rank === -1 ? FIRST.length : rank;
}
