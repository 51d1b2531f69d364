#!/usr/bin/env node
/** The command line: `communique serve | seed | import | backup | restore | check | new | stats | keys`. */
import { Command } from 'commander';
import type { TemplateValues } from '../ingest/templates/record-template.js';
import { reportFailure } from './report-failure.js';

// Each command imports its module when it runs, so that a start waits for nothing that it does not use.

const program = new Command('communique').description(
  'A knowledge graph of international cooperation: who met whom, where, on whose behalf, what was declared, and how we know.',
);

program
  .command('serve')
  .option('--backup-every <duration>', 'make a backup so often, such as 6h; SIGUSR2 makes one at once')
  .option('--backup-keep <number>', 'how many of these backups to keep', '8')
  .option('--backup-dir <directory>', 'where to put them; by default in `backups` of DATA_DIR')
  .description('serve the API and GraphiQL; a store that never held anything is seeded first')
  .action((options: object) => run(async () => (await import('./serve-command.js')).serveCommand(options)));

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
  .command('backup')
  .argument('<file>', 'the file to write, which must not exist; it ends in .jsonl.gz by custom')
  .description('write all that the configured store holds to one file, which either store can restore')
  .action((file: string) => run(async () => (await import('./backup-command.js')).backupCommand(file)));

program
  .command('restore')
  .argument('<file>', 'a backup of either store')
  .option('--replace', 'take a store that holds something, and replace all of it')
  .description('make the configured store hold what a backup holds')
  .action((file: string, options: { readonly replace?: boolean }) =>
    run(async () => (await import('./restore-command.js')).restoreCommand(file, options)),
  );

program
  .command('check')
  .option('--counts', 'count entities by kind and names by language as well')
  .description('check the seed files and report every problem at once')
  .action((options: { readonly counts?: boolean }) =>
    run(async () => (await import('./check-command.js')).checkCommand(options)),
  );

program
  .command('new')
  .argument('<kind>', 'state, org, person, event, series, declaration, statement, topic, place or source')
  .argument('[path]', 'the file to write, which must not exist; without it the template is printed')
  .option('--id <id>', 'the id of the record')
  .option('--name <text>', 'its name; of a source, the title')
  .option('--lang <tag>', 'the language of the name or the source (BCP 47)')
  .option('--kind <kind>', 'its kind, such as CONFERENCE')
  .option('--dates <edtf>', 'when it was, or when the source was published')
  .option('--source <id>', 'the source of what is given')
  .option('--speaker <id>', 'who made the statement')
  .option('--publisher <text>', 'who published the source')
  .option('--url <address>', 'the address of the source')
  .description('write the template of a record, to be filled in and put among the seeds')
  .action((kind: string, path: string | undefined, values: TemplateValues) =>
    run(async () => (await import('./new-command.js')).newCommand(kind, path, values)),
  );

program
  .command('stats')
  .description('count what the configured store holds')
  .action(() => run(async () => (await import('./stats-command.js')).statsCommand()));

const keys = program
  .command('keys')
  .description('look after the keys by which programs and people are known');

keys
  .command('create')
  .argument('<name>', 'whose key it is: letters, digits, dots, dashes, underscores')
  .requiredOption('--scope <scope>', 'what it allows: read, write or admin, each with those before it')
  .option('--expires <time>', 'how long it is valid, such as 12h, 90d or 1y; without it, until it is revoked')
  .description('make a key and print it, which is the only time that it is shown')
  .action((name: string, options: { readonly scope: string; readonly expires?: string }) =>
    run(async () => (await import('./keys-command.js')).createKeyCommand(name, options)),
  );

keys
  .command('list')
  .description('list the keys with what they allow, their expiry and their last use')
  .action(() => run(async () => (await import('./keys-command.js')).listKeysCommand()));

keys
  .command('revoke')
  .argument('<name>')
  .description('refuse a key from now on; a running service does within seconds')
  .action((name: string) => run(async () => (await import('./keys-command.js')).revokeKeyCommand(name)));

await program.parseAsync();

async function run(command: () => Promise<void>): Promise<void> {
  try {
    (await import('../config.js')).preferProduction();
    await command();
  } catch (error) {
    process.exitCode = reportFailure(error);
  }
}
