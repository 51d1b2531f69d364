/** Tells the planner what a field reads. A resolver declares it beside its function, in the extensions of the field. */
import {
  type FieldNode,
  type GraphQLField,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  isInterfaceType,
} from 'graphql';
import type { ColumnName } from '../../store/mapping/record-columns.js';
import type { RelationNode } from '../../store/nested-query/plan-node.js';
import type { Reference } from '../../store/nested-query/references.js';

/** Names what a field reads beyond the record that it belongs to. */
export type FieldSource = ReferenceSource | RelationSource | PrefetchSource;

/** The field answers with a record that its own record names. */
export interface ReferenceSource {
  readonly kind: 'reference';
  readonly reference: Reference;
}

/** The field answers with records that are related to its own by edges of the graph. */
export interface RelationSource {
  readonly kind: 'relation';
  select(args: unknown): Pick<RelationNode, 'relation' | 'params' | 'page'>;
}

/** The field sends queries of its own. The id of its record is enough for them, so they may begin before the record is read. */
export interface PrefetchSource {
  readonly kind: 'prefetch';
  begin(context: unknown, parent: string, args: unknown): Promise<unknown>;
}

export type VariableValues = GraphQLResolveInfo['variableValues'];

/** The columns of its record that a resolver reads, which may follow from the arguments of the field. */
export type Columns =
  | readonly ColumnName[]
  | ((node: FieldNode, variables: VariableValues) => readonly ColumnName[]);

export interface FieldDeclaration {
  readonly source?: FieldSource | undefined;
  readonly columns?: Columns | undefined;
}

export type AnyField = GraphQLField<unknown, unknown>;

/** Tells what the resolver of a field declares in the field's extensions. */
export const declarationOf = (field: AnyField): FieldDeclaration => field.extensions;

/**
 * Gives a field of an interface what all types of the interface declare alike, so that the planner need not look at them for
 * every query. Where they differ, nothing is prefetched below the field.
 */
export function declareOnInterfaces(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isInterfaceType(type)) continue;
    const types = schema.getPossibleTypes(type);
    for (const [name, field] of Object.entries(type.getFields())) {
      const declarations = types.flatMap((t) => declarationOf(t.getFields()[name] as AnyField));
      field.extensions = {
        ...field.extensions,
        source: shared(declarations.map(({ source }) => source)),
        columns: shared(declarations.map(({ columns }) => columns)),
      };
    }
  }
}

const shared = <T>(values: readonly T[]): T | undefined =>
  new Set(values).size === 1 ? values[0] : undefined;
