/** What a query asks of a field, so that nothing is fetched that it does not need. */
import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from 'graphql';

/** Fields that are answered from the id of an entity alone: itself, and what hangs on it by edges of the graph. */
export const ANSWERED_BY_ID: ReadonlySet<string> = new Set([
  ...['id', 'kind', '__typename'],
  ...['claims', 'links', 'participations', 'organized', 'cooperation', 'tenures'],
  ...['members', 'memberOf', 'partOf', 'parts'],
  ...['series', 'organizers', 'participants', 'declarations', 'statements', 'topics', 'followsUp'],
  ...['editions', 'cites', 'citedBy', 'adoptedBy', 'broader', 'within', 'partOf', 'parts'],
  ...['attendance', 'matrix', 'cohort', 'changes', 'topicsOverEditions'],
]);

/** Whether the id of an entity is enough to answer what the query asks of it. */
export function needsOnlyId({ fieldNodes, fragments }: GraphQLResolveInfo): boolean {
  const isAnswered = (set: SelectionSetNode | undefined): boolean =>
    (set?.selections ?? []).every((selection) => {
      if (selection.kind === Kind.FIELD) return ANSWERED_BY_ID.has(selection.name.value);
      if (selection.kind === Kind.INLINE_FRAGMENT) return isAnswered(selection.selectionSet);
      return isAnswered(fragments[selection.name.value]?.selectionSet);
    });
  return fieldNodes.every((node) => isAnswered(node.selectionSet));
}
