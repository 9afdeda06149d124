/** The corpus through ESLint's own `Linter`: any version of it, and any build of the plugin. */
import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';

import plugin from '../../lib/index.js';
import type { CorpusCase } from '../cases/index.js';

export type Message = Linter.LintMessage;

export interface Engine {
  readonly Linter: typeof Linter;
  readonly plugin: unknown;
}

const CURRENT: Engine = { Linter, plugin };
const MOST_RUNS = 20;

export function settingsOf(one: Pick<CorpusCase, 'settings'>): Readonly<Record<string, unknown>> {
  return { tests: 'check', ...one.settings };
}

export interface Run {
  readonly code: string;
  readonly filename: string;
  /** The rules that run, with their options. */
  readonly rules: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly settings: Readonly<Record<string, unknown>>;
}

/** A case's own rule alone. */
export function runOf(one: CorpusCase, code = one.code, more: Readonly<Record<string, unknown>> = {}): Run {
  return {
    code,
    filename: one.filename,
    rules: { [one.rule]: { ...one.options, ...more } },
    settings: settingsOf(one),
  };
}

export function lint(run: Run, engine = CURRENT): Message[] {
  const messages = new engine.Linter().verify(run.code, configOf(run, engine), { filename: run.filename });
  return checkMessages(run, messages);
}

/** What `eslint --fix`, repeated until it writes nothing, leaves behind. */
export function fixByLinter(run: Run, engine = CURRENT): string {
  const linter = new engine.Linter();
  const config = configOf(run, engine);
  let code = run.code;
  for (let runs = 0; runs < MOST_RUNS; runs++) {
    const { output, messages } = linter.verifyAndFix(code, config, { filename: run.filename });
    checkMessages(run, messages);
    if (output === code) return code;
    code = output;
  }
  throw new Error(`--fix does not come to an end:\n${code}`);
}

/** The text with one fix or suggestion applied; offsets do not count a byte order mark. */
export function applyFix(code: string, fix: NonNullable<Message['fix']>): string {
  const bom = code.startsWith('\uFEFF') ? 1 : 0;
  return code.slice(0, fix.range[0] + bom) + fix.text + code.slice(fix.range[1] + bom);
}

function configOf(run: Run, engine: Engine): Linter.Config[] {
  const isTypeScript = /\.[cm]?tsx?$/.test(run.filename);
  return [
    {
      files: ['**/*.{js,jsx,cjs,mjs,ts,tsx,cts,mts}'],
      plugins: { 'zero-copy-map': engine.plugin as never },
      languageOptions: {
        ...(isTypeScript ? { parser } : {}),
        sourceType: run.filename.endsWith('.cjs') ? 'commonjs' : 'module',
        parserOptions: { ecmaFeatures: { jsx: /x$|\.[cm]?js$/.test(run.filename) } },
      },
      linterOptions: { reportUnusedDisableDirectives: 'off' },
      settings: { 'zero-copy-map': run.settings },
      rules: Object.fromEntries(
        Object.entries(run.rules).map(([name, options]) => [`zero-copy-map/${name}`, ['error', options]]),
      ),
    },
  ];
}

/** A program that does not parse, or a rule that crashes, is a mistake of the case or the rule. */
function checkMessages(run: Run, messages: Message[]): Message[] {
  const fatal = messages.find((message) => message.fatal === true || message.ruleId === null);
  if (fatal !== undefined) throw new Error(`${fatal.message} (${fatal.line}:${fatal.column})\n${run.code}`);
  return messages;
}
