/** One file through ESLint: what is found in it, with all that the engine knows, and its text after all fixes. */
import { extname } from 'node:path';

import * as parser from '@typescript-eslint/parser';
import { Linter } from 'eslint';
import plugin from 'eslint-plugin-zero-copy-map';
import {
  applyPass,
  type Assumption,
  DEFAULT_SETTINGS,
  Facts,
  factsOf,
  type Finding,
  findFindings,
  getGrade,
  getRelativePath,
  isReported,
  NAMESPACE,
  readSettings,
  type RuleDefinition,
  SETTINGS_KEY,
  type Source,
} from 'eslint-plugin-zero-copy-map/engine';

/** What a finding asks of the reader. */
export type Grade = 'fix' | 'refused' | 'review';

export interface Found {
  readonly grade: Grade;
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  /** What to do and to check, for a finding to review. */
  readonly suggestion: string | null;
  /** Whether the reader can do something about it. */
  readonly isActionable: boolean;
  /** Why it is no fix: the code of the refusal or of the doubt. */
  readonly code: string | null;
  /** The places that led to it. */
  readonly trail: readonly {
    readonly line: number;
    readonly column: number;
    readonly kind: string;
    readonly name: string;
  }[];
}

export interface LintOptions {
  readonly root: string;
  readonly rules: readonly RuleDefinition[];
  readonly assumptions: readonly Assumption[];
  readonly tests: boolean;
  /** Whether types are used where a tsconfig.json covers the file. */
  readonly types: boolean;
}

export interface Linted {
  readonly found: readonly Found[];
  /** For each assumption that is not made yet, how many more fixes it would give. */
  readonly gains: ReadonlyMap<Assumption, number>;
  /** How many of the fixes only types have proven; null where the file was checked without types. */
  readonly byTypes: number | null;
  /** Why types could not be used, where a tsconfig.json said they could. */
  readonly note: string | null;
  /** Why the file could not be checked; null when it was. */
  readonly error: { readonly line: number; readonly column: number; readonly message: string } | null;
}

export interface Fixed {
  readonly text: string;
  /** How many fixes it took. */
  readonly count: number;
}

const MOST_PASSES = 100;
const NOTHING = { found: [], gains: new Map<Assumption, number>(), byTypes: null, note: null };

/** Checks and fixes files of one root. */
export class FileLinter {
  readonly #linter: Linter;
  readonly #config: Linter.Config[];
  readonly #typed: Linter.Config[] | null;
  readonly #options: LintOptions;
  readonly #settings: unknown;
  #source: Source | null = null;
  #note: string | null = null;

  constructor(options: LintOptions) {
    this.#options = options;
    this.#linter = new Linter({ cwd: options.root, configType: 'flat' });
    this.#settings = getSettings(options.assumptions, options.tests);
    const see = (source: Source): void => {
      this.#source = source;
    };
    this.#config = createConfig(options.rules, this.#settings, see, {});
    const parserOptions = { projectService: true, tsconfigRootDir: options.root };
    this.#typed = options.types ? createConfig(options.rules, this.#settings, see, parserOptions) : null;
  }

  lint(text: string, filename: string): Linted {
    // A file that no rule looks at only has to parse.
    if (!this.#options.rules.some((rule) => rule.needs.test(text))) return parseOnly(text, filename);
    const messages = this.#verify(text, filename);
    const fatal = messages.find((message) => message.fatal === true);
    if (fatal !== undefined) {
      const { line, column, message } = fatal;
      return { ...NOTHING, error: { line, column, message: message.replace(/^Parsing error: /, '') } };
    }
    const source = this.#source;
    if (source === null) return { ...NOTHING, error: null };
    const findings = this.#find(factsOf(source, this.#settings, this.#relative(filename), this.#options.root));
    return {
      found: messages.flatMap((message) => toFound(message, findings, source)),
      gains: this.#countGains(source, filename, findings),
      byTypes: this.#countByTypes(source, filename, findings),
      note: this.#note,
      error: null,
    };
  }

  /** Applies fixes until none is left, as `eslint --fix` does when it is repeated. */
  fix(text: string, filename: string): Fixed {
    let now = text;
    let count = 0;
    for (let pass = 0; pass < MOST_PASSES; pass++) {
      const messages = this.#verify(now, filename);
      if (messages.some((message) => message.fatal === true)) {
        throw new Error(`a fix broke the syntax of ${filename}; nothing is written. Please report this`);
      }
      const applied = applyFixes(now, messages);
      if (applied.count === 0) return { text: now, count };
      now = applied.text;
      count += applied.count;
    }
    throw new Error(`the fixes of ${filename} do not come to an end; nothing is written. Please report this`);
  }

  /** Our rules' messages alone: a comment in the file may turn on others. */
  #verify(text: string, filename: string): Linter.LintMessage[] {
    this.#note = null;
    if (this.#typed === null) return this.#verifyWith(this.#config, text, filename);
    const typed = this.#verifyWith(this.#typed, text, filename);
    const fatal = typed.find((message) => message.fatal === true);
    if (fatal === undefined) return typed;
    // No tsconfig.json covers the file, it is broken, or the file does not parse, which the parser says once more
    const messages = this.#verifyWith(this.#config, text, filename);
    if (!messages.some((message) => message.fatal === true)) this.#note = getTypesNote(fatal.message);
    return messages;
  }

  #verifyWith(config: Linter.Config[], text: string, filename: string): Linter.LintMessage[] {
    this.#source = null;
    return this.#linter
      .verify(text, config, { filename })
      .filter(({ fatal, ruleId }) => fatal === true || ruleId?.startsWith(`${NAMESPACE}/`) === true);
  }

  #find(facts: Facts): Finding[] {
    return this.#options.rules.flatMap((rule) => findFindings(facts, rule, { report: 'all', ...rule.defaults }));
  }

  #relative(filename: string): string {
    return getRelativePath(this.#options.root, filename);
  }

  #countByTypes(source: Source, filename: string, findings: readonly Finding[]): number | null {
    const { program } = (source.parserServices ?? {}) as { readonly program?: unknown };
    if (program == null) return null;
    const untyped = new Facts(source, readSettings(this.#settings), this.#relative(filename), false, this.#options.root);
    return findings.length === 0 ? 0 : Math.max(0, countFixes(findings) - countFixes(this.#find(untyped)));
  }

  #countGains(source: Source, filename: string, findings: readonly Finding[]): Map<Assumption, number> {
    const gains = new Map<Assumption, number>();
    const lifting = new Set(findings.flatMap(({ refusal, rewrite }) => (refusal ?? rewrite?.doubt)?.liftedBy ?? []));
    for (const assumption of lifting) {
      const settings = getSettings([...this.#options.assumptions, assumption], this.#options.tests);
      const facts = new Facts(source, readSettings(settings), this.#relative(filename), true, this.#options.root);
      gains.set(assumption, Math.max(0, countFixes(this.#find(facts)) - countFixes(findings)));
    }
    return gains;
  }
}

function createConfig(
  rules: readonly RuleDefinition[],
  settings: unknown,
  see: (source: Source) => void,
  parserOptions: Readonly<Record<string, unknown>>,
): Linter.Config[] {
  const watch = {
    create: ({ sourceCode }: { readonly sourceCode: unknown }) => {
      see(sourceCode as Source);
      return {};
    },
  };
  return [
    {
      files: ['**/*.{ts,tsx,mts,cts,js,jsx,mjs,cjs}'],
      plugins: { [NAMESPACE]: plugin as object, command: { rules: { watch } } },
      languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true }, ...parserOptions } },
      linterOptions: { reportUnusedDisableDirectives: 'off', reportUnusedInlineConfigs: 'off' },
      settings: { [SETTINGS_KEY]: settings },
      rules: {
        'command/watch': 'warn',
        ...Object.fromEntries(rules.map((rule) => [`${NAMESPACE}/${rule.name}`, ['warn', { report: 'all' }]])),
      },
    },
  ];
}

function getSettings(assumptions: readonly Assumption[], tests: boolean): Record<string, unknown> {
  const made = Object.fromEntries(assumptions.map((name) => [name, true]));
  return { assumptions: { ...DEFAULT_SETTINGS.assumptions, ...made }, tests: tests ? 'check' : 'ignore' };
}

function countFixes(findings: readonly Finding[]): number {
  return findings.filter((finding) => getGrade(finding) === 'fix').length;
}

/** Null where no tsconfig.json covers the file, which is nothing to tell. */
function getTypesNote(message: string): string | null {
  if (/was not found by the project service/.test(message)) return null;
  const [first = ''] = message.replace(/^Parsing error: /, '').split('\n', 1);
  return `checked without types: ${first.replace(/\.$/, '')}.`;
}

/** The message and the finding behind it, which carries the code and the trail. */
function toFound(message: Linter.LintMessage, findings: readonly Finding[], source: Source): Found[] {
  const rule = message.ruleId?.slice(NAMESPACE.length + 1) ?? '';
  const finding = findings.find((one) => {
    const { start, end } = one.node.loc;
    const isThere = start.line === message.line && start.column + 1 === message.column;
    return one.rule === rule && isThere && end.line === message.endLine && end.column + 1 === message.endColumn;
  });
  if (finding === undefined) return [];
  const reason = finding.refusal ?? finding.rewrite?.doubt ?? null;
  const offered = getGrade(finding);
  // What another fix makes needless is gone after --fix, too.
  const grade = offered === 'alternative' ? 'fix' : offered;
  const { line, column, endLine = line, endColumn = column } = message;
  return [
    {
      grade,
      rule,
      ...{ line, column, endLine, endColumn },
      message: message.message,
      suggestion: grade === 'review' ? (message.suggestions?.[0]?.desc ?? null) : null,
      isActionable: isReported(finding, { report: 'actionable' }),
      code: reason?.code ?? null,
      trail: (reason?.trail ?? []).map(({ range, kind, name }) => {
        const place = source.getLocFromIndex(range[0]);
        return { line: place.line, column: place.column + 1, kind, name };
      }),
    },
  ];
}

function applyFixes(text: string, messages: readonly Linter.LintMessage[]): Fixed {
  const bom = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const pass = applyPass(
    text.slice(bom.length),
    messages.flatMap(({ fix }) => fix ?? []),
  );
  return { text: bom + pass.text, count: pass.applied.length };
}

function parseOnly(text: string, filename: string): Linted {
  try {
    parser.parse(text.replace(/^\uFEFF/, ''), {
      filePath: filename,
      ecmaFeatures: { jsx: true },
      sourceType: extname(filename) === '.cjs' ? 'commonjs' : 'module',
    });
    return { ...NOTHING, error: null };
  } catch (error) {
    const { message, lineNumber = 1, column = 1 } = error as Error & { lineNumber?: number; column?: number };
    return { ...NOTHING, error: { line: lineNumber, column, message } };
  }
}
