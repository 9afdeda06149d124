/** The command line. */
import { readFileSync } from 'node:fs';

import { Command, CommanderError, InvalidArgumentError, Option } from 'commander';

import type { Report } from './check.js';
import { getColors } from './colors.js';
import { formatJson } from './json.js';
import { formatStylish } from './stylish.js';
import { UserError } from './user-error.js';

interface Flags {
  readonly all?: true;
  readonly assume?: readonly string[];
  readonly cwd?: string;
  readonly fix?: true;
  readonly format: 'json' | 'stylish';
  readonly maxWarnings: number;
  readonly rule?: readonly string[];
  readonly tests?: true;
  readonly types: boolean;
}

const HELP = `
Findings have a grade:
  fix       the program provably computes the same and the benchmarks show a gain; --fix writes it
  review    one fact is not proven: the finding says which; --fix leaves it alone
  refused   left alone; --all lists these with their reasons

Types prove more where a tsconfig.json covers a file; nothing needs them, and --no-types is faster.

Files: .ts .tsx .mts .cts .js .jsx .mjs .cjs, without node_modules, what .gitignore names, and dist, build, coverage.
eslint-disable comments hold; an ESLint configuration is neither needed nor read.

Exit code: 0 nothing to fix or to review; 1 something is; 2 something could not be done, and one line says what.

Examples:
  zero-copy-map check                      this folder
  zero-copy-map check src --fix            write the fixes; git diff shows them
  zero-copy-map check src --all            the reasons, too
  zero-copy-map check src --format json    for programs`;

/** Runs the command with the arguments after its name; answers with the exit code. */
export async function main(argv: readonly string[]): Promise<number> {
  surviveClosedPipe();
  let code = 0;
  const program = createProgram(async (paths, flags) => {
    code = await runCheck(paths, flags);
  });
  try {
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync([...argv], { from: 'user' });
    return code;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    process.stderr.write(`zero-copy-map: ${describe(error)}\n`);
    return 2;
  }
}

function createProgram(onCheck: (paths: readonly string[], flags: Flags) => Promise<void>): Command {
  const program = new Command('zero-copy-map')
    .description(
      'Finds functions that return maps by copying or rebuilding them, and fixes what is proven and measured.',
    )
    .version(getVersion(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeErr: () => undefined })
    .addHelpText('after', '\nRun `zero-copy-map check --help` for its options.');
  program
    .command('check')
    .summary('check files and folders, without any configuration')
    .description('Checks files and folders, without any configuration.')
    .argument('[paths...]', 'files and folders', ['.'])
    .option('--fix', 'write all fixes, each file whole or not at all')
    .option('--all', 'list what is left alone as well, with the reasons')
    .option('--rule <name>', 'check this rule only (may be given again)', collect)
    .option('--assume <name>', 'vouch for what the code does not show, e.g. noOverrides (may be given again)', collect)
    .option('--tests', 'check test files, too')
    .option('--no-types', 'do not use types where a tsconfig.json covers a file')
    .addOption(new Option('--format <name>', 'how to report').choices(['stylish', 'json']).default('stylish'))
    .option('--max-warnings <n>', 'how many findings to fix or to review still give exit code 0', readCount, 0)
    .option('--cwd <folder>', 'start paths here, and never write outside of it')
    .addHelpText('after', HELP)
    .action(onCheck);
  return program;
}

async function runCheck(paths: readonly string[], flags: Flags): Promise<number> {
  // ESLint and TypeScript take a while to load: not for --help.
  const { check } = await import('./check.js');
  const { assume = [], cwd, fix = false, format, rule = [], tests = false, types } = flags;
  const progress = format === 'stylish' && process.stderr.isTTY;
  const report = check({
    ...{ paths, assume, fix, rules: rule, tests, types },
    ...(cwd === undefined ? {} : { cwd }),
    ...(progress ? { onProgress: createProgress() } : {}),
  });
  if (progress) process.stderr.write('\r\u001B[K');
  if (format === 'json') process.stdout.write(formatJson(report));
  else if (report.files.length > 0) {
    process.stdout.write(formatStylish(report, { all: flags.all === true, colors: getColors(), hint: true }));
  }
  for (const note of report.notes) process.stderr.write(`zero-copy-map: ${note}\n`);
  for (const error of report.errors) process.stderr.write(`zero-copy-map: ${error}\n`);
  return getExitCode(report, flags.maxWarnings);
}

function getExitCode({ census, errors }: Report, most: number): number {
  if (errors.length > 0) return 2;
  return census.fix + census.review > most ? 1 : 0;
}

/** A count on one line that is written over, ten times a second at most. */
function createProgress(): (done: number, all: number) => void {
  let last = Date.now();
  return (done, all) => {
    if (Date.now() - last < 100) return;
    last = Date.now();
    process.stderr.write(`\r${done} of ${all} files`);
  };
}

function collect(value: string, before: readonly string[] = []): string[] {
  return [...before, value];
}

function readCount(value: string): number {
  if (!/^\d+$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 0 up.');
  return Number(value);
}

function describe(error: unknown): string {
  if (error instanceof CommanderError) {
    const message = error.message.replace(/^error: /, '').replace(/\s*\n\s*/g, ' ');
    return `${message}${/[.)]$/.test(message) ? '' : '.'} Run \`zero-copy-map check --help\` for what there is.`;
  }
  if (error instanceof UserError) return error.message;
  return `internal error, please report it: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

function getVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    version: string;
  };
  return version;
}

/** e.g. `zero-copy-map check | head`: what nobody reads any more is dropped, and the exit code stays. */
function surviveClosedPipe(): void {
  for (const stream of [process.stdout, process.stderr]) {
    if (!stream.listeners('error').includes(ignoreClosedPipe)) stream.on('error', ignoreClosedPipe);
  }
}

function ignoreClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
}
