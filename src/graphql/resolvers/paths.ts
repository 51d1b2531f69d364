/** The questions of how entities are connected: paths between two of them, and the neighbourhood of one. */
import { neighbourhoodOf } from '../../analysis/neighbourhood/neighbourhood-of.js';
import { neighbourhoodQuestion } from '../../analysis/neighbourhood/neighbourhood-question.js';
import { findPaths, type Path } from '../../analysis/paths/find-paths.js';
import { pathQuestion } from '../../analysis/paths/path-question.js';
import { tellPath } from '../../analysis/paths/tell-path.js';
import type { EntityRecord } from '../../domain/model.js';
import { checkedId } from '../arguments.js';
import type { GraphContext } from '../context.js';
import type { QueryPathsArgs, Resolvers } from '../generated.js';
import { loadReferenced } from '../loading/entity-lookup.js';

type QueryResolvers = Exclude<Resolvers['Query'], undefined>;

export const pathQueries: Pick<QueryResolvers, 'paths' | 'neighbourhood'> = {
  paths: (_, args, context) => pathsBetween(args, context),
  neighbourhood: async (_, { id, ...args }, { loaders, store }) => {
    const question = neighbourhoodQuestion(args);
    const entity = await loaders.entity.load(checkedId(id));
    return entity === null ? null : neighbourhoodOf(store, entity.id, question);
  },
};

export const pathResolvers: Pick<Resolvers, 'PathStep' | 'Neighbourhood' | 'TruncatedLinks'> = {
  PathStep: {
    from: (step, _, context, info) => loadReferenced(context, step.fromId, info),
    to: (step, _, context, info) => loadReferenced(context, step.toId, info),
    link: (step) => step.link.type,
    detail: (step) => step.link.detail,
    period: (step) => step.link.period,
    standing: (step) => step.link.standing,
    evidence: (step) => step.link.evidence,
  },
  Neighbourhood: {
    nodes: ({ nodeIds }, _, context, info) =>
      Promise.all(nodeIds.map((id) => loadReferenced<EntityRecord>(context, id, info))),
  },
  TruncatedLinks: {
    entity: (truncated, _, context, info) => loadReferenced(context, truncated.entityId, info),
  },
};

/** Finds the paths. Former ids lead to their successors, and the answer says which id the graph lacks. */
async function pathsBetween({ from, to, ...args }: QueryPathsArgs, context: GraphContext) {
  const [a, b] = await Promise.all([from, to].map((id) => context.loaders.entity.load(checkedId(id))));
  const question = pathQuestion(a?.id ?? from, b?.id ?? to, args);
  const { paths, truncated, noPathBecause } = await findPaths(context.store, question);
  return {
    truncated,
    noPathBecause,
    paths: await Promise.all(paths.map((path) => describePath(path, context))),
  };
}

/** Adds a sentence to a path. The entities it names are those of the steps, so they share their statement. */
async function describePath({ steps, specificity }: Path, { loaders }: GraphContext) {
  const ids = [...steps.map((s) => s.fromId), ...steps.slice(-1).map((s) => s.toId)];
  const entities = new Map(
    await Promise.all(ids.map(async (id) => [id, await loaders.entity.load(id)] as const)),
  );
  const sentence = tellPath(steps, (id) => {
    const entity = entities.get(id);
    if (entity == null) throw new Error(`a path leads over ${id}, which the graph does not hold`);
    return entity;
  });
  return { length: steps.length, steps, sentence, specificity };
}
