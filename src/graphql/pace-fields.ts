import { defaultFieldResolver, type GraphQLSchema, getNamedType, isLeafType, isObjectType } from 'graphql';
import type { GraphContext } from './context.js';

/**
 * Makes every field that holds objects ask for its turn, so that a large answer does not keep the thread while it is put
 * together. Fields with plain values do not ask, since there are many and each is quick.
 */
export function paceFields(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields())) {
      if (isLeafType(getNamedType(field.type))) continue;
      const resolve = field.resolve ?? defaultFieldResolver;
      field.resolve = (source, args, context: GraphContext, info) => {
        const turn = context.store.pause?.();
        return turn === undefined
          ? resolve(source, args, context, info)
          : turn.then(() => resolve(source, args, context, info));
      };
    }
  }
}
