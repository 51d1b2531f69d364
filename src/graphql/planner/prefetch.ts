import { type FieldNode, type GraphQLNamedType, type GraphQLResolveInfo, getNamedType } from 'graphql';
import type { RecordType } from '../../store/mapping/record-columns.js';
import {
  type ListPage,
  type ListResult,
  type NestedQuery,
  nestedQueryOfEntity,
  nestedQueryOfList,
} from '../../store/nested-query/compile.js';
import type { ChildRows, PlanResult } from '../../store/nested-query/plan-node.js';
import type { GraphReader } from '../../store/port/graph-store.js';
import { type Plan, planOfList, planOfRecord } from './planner.js';

/**
 * Reads at the root of a query what its fields will ask for, in one statement, and keeps it by field of the query. There is
 * one for each request. A resolver that finds nothing here reads for itself, level by level: the answer is the same, only
 * slower.
 */
export class Prefetch {
  private readonly results = new Map<FieldNode, ReadonlyMap<string, unknown>>();

  constructor(private readonly store: GraphReader) {}

  /** Gives what this field of the query asks of the parent's relation; undefined where it was not prefetched. */
  childrenOf(info: GraphQLResolveInfo, parent: string): ChildRows | undefined {
    return this.resultOf(info, parent) as ChildRows | undefined;
  }

  /** Gives the record with the id, with the columns that this field asks for; undefined where it was not prefetched. */
  record<R>(info: GraphQLResolveInfo, id: string): R | undefined {
    return this.resultOf(info, id) as R | undefined;
  }

  /**
   * Reads the entity and all that the query asks below it. Gives undefined where nothing is to be gained, or there is no such
   * entity.
   */
  async entity(
    info: GraphQLResolveInfo,
    context: unknown,
    id: string,
  ): Promise<{ readonly id: string } | undefined> {
    const field = soleField(info);
    if (field === undefined || !this.store.capabilities.nestedCollect) return undefined;
    const plan = planOfRecord(info, typeOf(info), 'entity', field);
    // Errors are ignored here; the field's resolver repeats the read and reports them.
    for (const begin of plan.prefetches) begin(context, id).catch(() => undefined);
    return plan.children.length + plan.prefetches.length === 0
      ? undefined
      : this.run(plan, nestedQueryOfEntity(id, plan));
  }

  /** Reads the page of a list and all that the query asks below its items; undefined where nothing is to be gained. */
  async list(info: GraphQLResolveInfo, page: ListPage): Promise<ListResult | undefined> {
    const field = soleField(info);
    if (field === undefined) return undefined;
    const plan = planOfList(info, typeOf(info), page.relation.record, field);
    if (!plan.requested.items && !plan.requested.total) return { rows: [], total: null, redirects: null };
    if (!this.store.capabilities.nestedCollect) return undefined;
    return this.run(plan, nestedQueryOfList({ ...page, ...plan, name: info.fieldName }));
  }

  /** Tells the argument `by` of each `facets` that the query asks of this list. */
  facetsAsked(info: GraphQLResolveInfo, record: RecordType): readonly (readonly string[] | null)[] {
    const field = soleField(info);
    return field === undefined ? [] : planOfList(info, typeOf(info), record, field).facets;
  }

  private resultOf(info: GraphQLResolveInfo, id: string): unknown {
    const field = soleField(info);
    return field === undefined ? undefined : this.results.get(field)?.get(id);
  }

  private async run<T>(
    { fieldNodes }: Plan,
    { query, params, decode }: NestedQuery<T>,
  ): Promise<T | undefined> {
    const answer = decode(await this.store.read(query, params));
    if (answer === null) return undefined;
    this.keep(fieldNodes, answer.result);
    return answer.root;
  }

  /** Keeps results by field. A fragment may be spread several times, so its fields gather the results of all its nodes. */
  private keep(fieldNodes: Plan['fieldNodes'], result: PlanResult): void {
    for (const [node, byId] of result) {
      const field = fieldNodes.get(node);
      if (field === undefined) continue;
      const known = this.results.get(field);
      this.results.set(field, known === undefined ? byId : new Map([...known, ...byId]));
    }
  }
}

/** Gives the field of the query. Fields that are selected twice under one name have no one node, and are not prefetched. */
const soleField = ({ fieldNodes }: GraphQLResolveInfo): FieldNode | undefined =>
  fieldNodes.length === 1 ? fieldNodes[0] : undefined;

const typeOf = (info: GraphQLResolveInfo): GraphQLNamedType => getNamedType(info.returnType);
