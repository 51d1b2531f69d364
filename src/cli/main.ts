#!/usr/bin/env node
/** The command line: `communique serve | seed | import | check | stats`. */
import { Command } from 'commander';
import { reportFailure } from './report-failure.js';

// Each command imports its module when it runs, so that a start waits for nothing that it does not use.

const program = new Command('communique').description(
  'A knowledge graph of international cooperation: who met whom, where, on whose behalf, what was declared, and how we know.',
);

program
  .command('serve')
  .description('serve the API and GraphiQL; an empty store is seeded first')
  .action(() => run(async () => (await import('./serve-command.js')).serveCommand()));

program
  .command('seed')
  .description('load the seed files into the configured store; what is not in them any more leaves it')
  .action(() => run(async () => (await import('./seed-command.js')).seedCommand()));

program
  .command('import')
  .argument(
    '[paths...]',
    'files of records (.jsonl, .yaml, either perhaps with .gz after it), or directories of such files',
  )
  .description('as seed, for records of any number; goes on where an import of the same files was ended')
  .action((paths: string[]) => run(async () => (await import('./import-command.js')).importCommand(paths)));

program
  .command('check')
  .description('check the seed files and report every problem at once')
  .action(() => run(async () => (await import('./check-command.js')).checkCommand()));

program
  .command('stats')
  .description('count what the configured store holds')
  .action(() => run(async () => (await import('./stats-command.js')).statsCommand()));

await program.parseAsync();

async function run(command: () => Promise<void>): Promise<void> {
  try {
    (await import('../config.js')).preferProduction();
    await command();
  } catch (error) {
    process.exitCode = reportFailure(error);
  }
}
