/** Checks, and on demand fixes, all files of some paths. */
import { readFileSync, realpathSync, statSync } from 'node:fs';
import { relative } from 'node:path';

import {
  type Assumption,
  DEFAULT_SETTINGS,
  NAMESPACE,
  type RuleDefinition,
  RULES,
} from 'eslint-plugin-zero-copy-map/engine';

import { type Census, takeCensus } from './census.js';
import { EXTENSIONS, findFiles } from './files.js';
import { FileLinter, type Found, type Linted } from './lint.js';
import { isInside, readTarget, type Target } from './root.js';
import { getReason, UserError } from './user-error.js';
import { writeAtomically } from './write.js';

export interface CheckOptions {
  readonly paths: readonly string[];
  /** Where the paths start; the process's own folder unless told. */
  readonly cwd?: string;
  /** Names of rules; all unless told. */
  readonly rules?: readonly string[];
  readonly assume?: readonly string[];
  readonly tests?: boolean;
  readonly fix?: boolean;
  /** Whether types are used where a tsconfig.json covers a file: yes, unless told. */
  readonly types?: boolean;
  /** Called after each file. */
  readonly onProgress?: (done: number, all: number) => void;
}

export interface FileReport {
  /** Absolute, without links. */
  readonly path: string;
  /** As the user would name it. */
  readonly name: string;
  /** What is left to do, refusals included. */
  readonly found: readonly Found[];
  /** How many fixes were written. */
  readonly fixed: number;
}

export interface Report {
  readonly files: readonly FileReport[];
  /** What could not be done: one line each. */
  readonly errors: readonly string[];
  /** What was done otherwise than one might expect: one line each. */
  readonly notes: readonly string[];
  readonly census: Census;
}

/** Throws a `UserError` for a wrong option; a path or file that cannot be checked is a line of `errors`. */
export function check(options: CheckOptions): Report {
  const within = options.cwd === undefined ? null : readFolder(options.cwd);
  const cwd = within ?? realpathSync('.');
  const rules = readRules(options.rules ?? []);
  const assumptions = readAssumptions(options.assume ?? []);
  const errors: string[] = [];
  const todo = findAll(options.paths, cwd, within, errors);
  const linters = new Map<string, FileLinter>();
  const files: FileReport[] = [];
  const linted: Linted[] = [];
  const types = options.types !== false;
  for (const [path, { root, isNamed }] of todo) {
    // A file that the user names is checked, whether it holds tests or not.
    const tests = options.tests === true || isNamed;
    const key = `${String(tests)} ${root}`;
    let linter = linters.get(key);
    if (linter === undefined) linters.set(key, (linter = new FileLinter({ root, rules, assumptions, tests, types })));
    const name = getName(path, cwd);
    try {
      const checked = checkFile(linter, path, root, options.fix === true);
      files.push({ path, name, found: checked.linted.found, fixed: checked.fixed });
      linted.push({ ...checked.linted, byTypes: checked.byTypes });
    } catch (error) {
      errors.push(error instanceof UserError ? `${name}${error.message}` : `${name}: ${getReason(error)}.`);
    }
    options.onProgress?.(files.length + errors.length, todo.size);
  }
  const notes = [...new Set(linted.flatMap(({ note }) => note ?? []))];
  return { files, errors, notes, census: takeCensus(files, linted) };
}

interface Checked {
  readonly linted: Linted;
  readonly fixed: number;
  /** Of the text as it came. */
  readonly byTypes: number | null;
}

function checkFile(linter: FileLinter, path: string, root: string, fix: boolean): Checked {
  const text = readText(path);
  const linted = linter.lint(text, path);
  if (linted.error !== null) {
    const { line, column, message } = linted.error;
    throw new UserError(`:${line}:${column}: does not parse: ${trimEnd(message)}. Mend it, or leave it out.`);
  }
  const { byTypes } = linted;
  if (!fix || !linted.found.some(({ grade }) => grade === 'fix')) return { linted, byTypes, fixed: 0 };
  const fixed = linter.fix(text, path);
  if (fixed.count === 0) return { linted, byTypes, fixed: 0 };
  try {
    writeAtomically(path, fixed.text, root);
  } catch (error) {
    throw new UserError(`: cannot be written: ${getReason(error)}. It is left as it was.`);
  }
  return { linted: linter.lint(fixed.text, path), byTypes, fixed: fixed.count };
}

/** Refuses what would not survive being read and written as UTF-8. */
function readText(path: string): string {
  const bytes = readFileSync(path);
  const text = bytes.toString('utf8');
  if (!Buffer.from(text, 'utf8').equals(bytes)) throw new UserError(': is not UTF-8. Convert it, or leave it out.');
  return text;
}

interface Todo {
  readonly root: string;
  /** Whether the user named the file itself, not a folder round it. */
  readonly isNamed: boolean;
}

/** The files of all paths with their roots, each once. */
function findAll(paths: readonly string[], cwd: string, within: string | null, errors: string[]): Map<string, Todo> {
  const todo = new Map<string, Todo>();
  for (const given of paths) {
    try {
      const target = readTarget(given, cwd, within);
      const found = findFiles(checkExtension(given, target));
      for (const file of found.files) {
        const known = todo.get(file);
        todo.set(file, { root: known?.root ?? target.root, isNamed: known?.isNamed === true || !target.isFolder });
      }
      for (const { path, message } of found.errors) errors.push(`${getName(path, cwd)}: ${message}`);
      if (found.files.length === 0 && found.errors.length === 0) {
        throw new UserError(`'${given}' holds no file to check (${EXTENSIONS.join(' ')}, save what .gitignore names).`);
      }
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      errors.push(error.message);
    }
  }
  return todo;
}

function checkExtension(given: string, target: Target): Target {
  if (target.isFolder || EXTENSIONS.some((extension) => target.path.endsWith(extension))) return target;
  throw new UserError(`'${given}' is no source file. Name a folder or a file that ends in ${EXTENSIONS.join(' ')}.`);
}

function readFolder(given: string): string {
  if (statSync(given, { throwIfNoEntry: false })?.isDirectory() === true) return realpathSync(given);
  throw new UserError(`--cwd needs a folder, and '${given}' is none.`);
}

function readRules(names: readonly string[]): readonly RuleDefinition[] {
  if (names.length === 0) return RULES;
  return names.map((name) => {
    const rule = RULES.find((one) => one.name === name || `${NAMESPACE}/${one.name}` === name);
    if (rule === undefined)
      throw new UserError(`there is no rule '${name}'. Known: ${RULES.map((one) => one.name).join(', ')}.`);
    return rule;
  });
}

function readAssumptions(names: readonly string[]): Assumption[] {
  const known = Object.keys(DEFAULT_SETTINGS.assumptions) as Assumption[];
  return names.map((name) => {
    const assumption = known.find((one) => one === name);
    if (assumption === undefined) throw new UserError(`there is no assumption '${name}'. Known: ${known.join(', ')}.`);
    return assumption;
  });
}

function getName(path: string, cwd: string): string {
  return isInside(path, cwd) ? relative(cwd, path) || path : path;
}

function trimEnd(message: string): string {
  return message.split('\n', 1)[0]?.replace(/\.$/, '') ?? '';
}
