import type { FieldNode, GraphQLNamedType, GraphQLResolveInfo } from 'graphql';
import { getNamedType } from 'graphql';
import type { RecordType } from '../../store/mapping/record-columns.js';
import {
  type ListPage,
  type ListResult,
  type NestedQuery,
  nestedQueryOfEntity,
  nestedQueryOfList,
} from '../../store/nested-query/compile.js';
import type { ChildRows, PlanResult } from '../../store/nested-query/plan-node.js';
import type { GraphStore } from '../../store/port/graph-store.js';
import type { Request } from './field-source.js';
import { type Plan, planOfList, planOfRecord } from './planner.js';

/**
 * Reads at the root of a query what its fields will ask for, in one statement, and keeps it by place in the query. A resolver
 * that finds nothing here reads for itself, level by level: what is answered is the same, only slower. One a request.
 */
export class Prefetch {
  private readonly read = new Map<FieldNode, ReadonlyMap<string, unknown>>();

  constructor(private readonly store: GraphStore) {}

  /** What an parent has, at this place of the query. */
  childrenOf(info: GraphQLResolveInfo, parent: string): ChildRows | undefined {
    return this.at(info, parent) as ChildRows | undefined;
  }

  /** The record with the id, as far as this place of the query asks for it. */
  record<R>(info: GraphQLResolveInfo, id: string): R | undefined {
    return this.at(info, id) as R | undefined;
  }

  /** The entity, as far as the query asks for it; undefined where nothing is to be gained, or there is no such entity. */
  async entity(
    info: GraphQLResolveInfo,
    request: Request,
    id: string,
  ): Promise<{ readonly id: string } | undefined> {
    const field = soleField(info);
    if (field === undefined || !this.store.capabilities.nestedCollect) return undefined;
    const plan = planOfRecord(info, typeOf(info), 'entity', field);
    // Who it fails for is the field, which asks again and is told the same.
    for (const begin of plan.prefetches) begin(request, id).catch(() => undefined);
    return plan.children.length + plan.prefetches.length === 0
      ? undefined
      : this.run(plan, nestedQueryOfEntity(id, plan));
  }

  /** The page of a list, as far as the query asks for it; undefined where nothing is to be gained. */
  async list(info: GraphQLResolveInfo, question: ListPage): Promise<ListResult | undefined> {
    const field = soleField(info);
    if (field === undefined) return undefined;
    const plan = planOfList(info, typeOf(info), question.relation.record, field);
    if (!plan.requested.items && !plan.requested.total) return { rows: [], total: null, redirects: null };
    if (!this.store.capabilities.nestedCollect) return undefined;
    return this.run(plan, nestedQueryOfList({ ...question, ...plan, name: info.fieldName }));
  }

  /** By what a list of such records is to be counted besides, of each time that it is asked for. */
  facetsAsked(info: GraphQLResolveInfo, record: RecordType): readonly (readonly string[] | null)[] {
    const field = soleField(info);
    return field === undefined ? [] : planOfList(info, typeOf(info), record, field).facets;
  }

  private at(info: GraphQLResolveInfo, key: string): unknown {
    const field = soleField(info);
    return field === undefined ? undefined : this.read.get(field)?.get(key);
  }

  private async run<T>(
    { fieldNodes }: Plan,
    { query, params, decode }: NestedQuery<T>,
  ): Promise<T | undefined> {
    const read = decode(await this.store.read(query, params));
    if (read === null) return undefined;
    this.keep(fieldNodes, read.result);
    return read.root;
  }

  /** A fragment may stand at several places: what is read for them comes together. */
  private keep(fieldNodes: Plan['fieldNodes'], found: PlanResult): void {
    for (const [node, read] of found) {
      const field = fieldNodes.get(node);
      if (field === undefined) continue;
      const known = this.read.get(field);
      this.read.set(field, known === undefined ? read : new Map([...known, ...read]));
    }
  }
}

/** The place in the query; what is selected twice under one name has no one place, and is not read ahead. */
const soleField = ({ fieldNodes }: GraphQLResolveInfo): FieldNode | undefined =>
  fieldNodes.length === 1 ? fieldNodes[0] : undefined;

const typeOf = (info: GraphQLResolveInfo): GraphQLNamedType => getNamedType(info.returnType);
