import { getOperationAST } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import type { ServerContext } from './fault-mask.js';

/** Long enough for any name that somebody thought of, and short enough for a line of a log. */
const MAX_NAME_LENGTH = 80;

/** Fills in what the report of a request says of its operation and of its errors. The operation has a span of its own. */
export function useRequestReport(): Plugin<object, ServerContext> {
  return {
    onExecute({ args }) {
      const { report, trace } = args.contextValue as unknown as ServerContext;
      const operation = getOperationAST(args.document, args.operationName);
      const name = operation?.name?.value.slice(0, MAX_NAME_LENGTH);
      if (operation) report.operationKind = operation.operation;
      if (name !== undefined) report.operation = name;
      if (trace === undefined) return undefined;
      const { current } = trace;
      const kind = report.operationKind ?? 'query';
      const span = current.child(`graphql ${kind}`, 'internal', {
        'graphql.operation.name': name,
        'graphql.operation.type': kind,
      });
      trace.current = span;
      return {
        onExecuteDone() {
          trace.current = current;
          span.end();
        },
      };
    },
    onResultProcess({ result, serverContext: { report } }) {
      if (!('errors' in result)) return;
      const codes = (result.errors ?? []).map(({ extensions }) => String(extensions?.code ?? 'UNKNOWN'));
      report.codes = [...new Set(codes)];
    },
  };
}
