#!/usr/bin/env node
/** The command line: `communique serve | seed | check | stats`. */
import { Command } from 'commander';
import { checkCommand } from './cli/check-command.js';
import { reportFailure } from './cli/report-failure.js';
import { seedCommand } from './cli/seed-command.js';
import { serveCommand } from './cli/serve-command.js';
import { statsCommand } from './cli/stats-command.js';

const program = new Command('communique').description(
  'A knowledge graph of international cooperation: who met whom, where, on whose behalf, what was declared, and how we know.',
);

program
  .command('serve')
  .description('serve the API and GraphiQL; an empty store is seeded first')
  .action(() => run(serveCommand));

program
  .command('seed')
  .description('load the seed files into the configured store; what is not in them any more leaves it')
  .action(() => run(seedCommand));

program
  .command('check')
  .description('check the seed files and report every problem at once')
  .action(() => run(checkCommand));

program
  .command('stats')
  .description('count what the configured store holds')
  .action(() => run(statsCommand));

await program.parseAsync();

async function run(command: () => Promise<void>): Promise<void> {
  try {
    await command();
  } catch (error) {
    process.exitCode = reportFailure(error);
  }
}
