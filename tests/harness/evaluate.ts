/** A program, run: what its expression gives, and what it logs on the way, as plain data to be compared. */
import vm from 'node:vm';

import ts from 'typescript';

import * as containers from '../../runtime/src/index.js';

export interface Observed {
  readonly log: readonly unknown[];
  readonly result: unknown;
}

const GLOBALS = {
  AbortController,
  Headers,
  TextEncoder,
  URL,
  URLSearchParams,
  queueMicrotask,
  setTimeout,
  structuredClone,
};

export interface Surroundings {
  /** What the program can name besides the usual. */
  readonly globals?: Readonly<Record<string, unknown>>;
  /** In milliseconds. */
  readonly timeout?: number;
  /** What is told at the end besides the result. */
  readonly finish?: () => unknown;
}

/** `run` is evaluated in the scope of the program's own module. */
export async function evaluate(
  code: string,
  run: string,
  filename: string,
  { globals = {}, timeout = 2000, finish }: Surroundings = {},
): Promise<Observed> {
  const log: unknown[] = [];
  let result: unknown = 'not run';
  const exports = {};
  const sandbox = {
    ...GLOBALS,
    ...globals,
    exports,
    module: { exports },
    require: (name: string) => (name.endsWith('containers.js') ? containers : undefined),
    log: (...values: unknown[]) => void log.push(values.map((value) => toData(value))),
    __run: (get: () => unknown) => {
      result = settle(get);
    },
  };
  try {
    vm.runInNewContext(transpile(`${code}\n;__run(() => (${run}));\n`, filename), sandbox, { timeout });
    result = toData(await within(timeout, result));
    if (finish !== undefined) log.push(toData(finish()));
  } catch (error) {
    result = isTimeout(error) ? '<timeout>' : toData(error);
  }
  return { log, result };
}

/** A promise that nobody settles is told as such. */
async function within(timeout: number, value: unknown): Promise<unknown> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise((resolve) => {
    timer = setTimeout(resolve, timeout, '<pending>');
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}

function isTimeout(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT';
}

function settle(get: () => unknown): unknown {
  try {
    return get();
  } catch (error) {
    return error;
  }
}

function transpile(code: string, fileName: string): string {
  // As it stands: TypeScript would make sloppy code strict
  if (fileName.endsWith('.cjs')) return code;
  return ts.transpileModule(code, {
    fileName,
    compilerOptions: {
      alwaysStrict: true,
      jsx: ts.JsxEmit.React,
      module: ts.ModuleKind.CommonJS,
      target: ts.ScriptTarget.ES2022,
    },
  }).outputText;
}

/** Class, order of entries, undefined, -0, the names of errors, cycles: all that a program could tell apart. */
export function toData(value: unknown, seen = new Map<object, number>()): unknown {
  if (value === undefined) return '<undefined>';
  if (typeof value === 'bigint' || typeof value === 'symbol') return `<${typeof value} ${String(value)}>`;
  if (typeof value === 'number')
    return Object.is(value, -0) || !Number.isFinite(value) ? `<${Object.is(value, -0) ? '-0' : value}>` : value;
  if (typeof value === 'function') return '<function>';
  if (typeof value !== 'object' || value === null) return value;
  const known = seen.get(value);
  if (known !== undefined) return `<seen ${known}>`;
  seen.set(value, seen.size);
  const tag = Object.prototype.toString.call(value).slice('[object '.length, -1);
  if (tag === 'Error') return describeError(value as Error);
  const prototype = Object.getPrototypeOf(value) as object | null;
  const name = prototype === null ? 'null' : String(prototype.constructor?.name);
  const own = Reflect.ownKeys(value).map((key) => [
    String(key),
    toData((value as Record<PropertyKey, unknown>)[key], seen),
  ]);
  const held = tag === 'Map' || tag === 'Set' ? [...(value as Iterable<unknown>)].map((one) => toData(one, seen)) : [];
  return { class: `${tag} ${name}`, own, held };
}

/** By its name; a name that nothing declares is told from one that is not initialised yet. */
function describeError({ message, name }: Error): string {
  return name === 'ReferenceError' && / is not defined$/.test(message) ? '<undeclared name>' : `<${name}>`;
}
