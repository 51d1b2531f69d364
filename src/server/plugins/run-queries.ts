/** Executes queries within what one may cost, and within what may run at once. */
import { type ExecutionArgs, type ExecutionResult, execute } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { DomainError } from '../../domain/errors.js';
import { publicError } from '../../graphql/errors.js';
import type { Work } from '../../shared/turns/work.js';
import { type AdmissionOptions, createAdmission } from '../cost/admission.js';
import { createCostCache } from '../cost/cost-cache.js';
import type { RequestReport } from '../observe/request-report.js';

/** The estimated units of one query; see `estimate-cost.ts`. */
export const MAX_COST = 300_000;

const ADMISSION: AdmissionOptions = { unitsAtOnce: 2 * MAX_COST, questionsWaiting: 512, patienceMs: 10_000 };

interface RunContext {
  readonly work: Work;
  readonly report: RequestReport;
  readonly params: { readonly extensions?: Readonly<Record<string, unknown>> | undefined };
}

export function useQueryRunner(limits: AdmissionOptions = ADMISSION): Plugin {
  const costOf = createCostCache();
  const admission = createAdmission(limits);

  /** Executes by graphql-js, which takes about a twentieth less time than Yoga's executor; that one can do more than is needed. */
  async function run(args: ExecutionArgs): Promise<ExecutionResult> {
    const { work, report, params } = args.contextValue as RunContext;
    const estimate = costOf(args);
    report.estimate = estimate;
    const tellsCost = params.extensions?.cost === true;
    if (tellsCost) report.toldCost = true;
    const told = (result: ExecutionResult): ExecutionResult =>
      tellsCost
        ? {
            ...result,
            extensions: { ...result.extensions, cost: { estimate, spent: work.spent, limit: MAX_COST } },
          }
        : result;
    if (estimate > MAX_COST) return told({ errors: [publicError(tooExpensive(estimate))] });
    let leave: () => void;
    try {
      leave = await admission.enter(estimate, work);
    } catch (error) {
      if (error instanceof DomainError) return told({ errors: [publicError(error)] });
      throw error;
    }
    try {
      return told(await execute(args));
    } finally {
      report.spent = work.spent;
      leave();
    }
  }

  return { onExecute: ({ setExecuteFn }) => setExecuteFn(run) };
}

const tooExpensive = (estimate: number) =>
  new DomainError('QUERY_TOO_EXPENSIVE', `The query could cost ${estimate} units; ${MAX_COST} are allowed.`, {
    hint: 'Ask for smaller pages or fewer levels, or in several queries.',
  });
