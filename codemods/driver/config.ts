/** `--config=FILE.json`: the settings and the rules' options, as an ESLint configuration would give them. */
import { readFileSync } from 'node:fs';

import { readSettings } from '../../lib/analysis/settings.js';
import type { RuleOptions } from '../../lib/rules/findings.js';
import { RULES } from '../../lib/rules/index.js';
import { UserError } from './user-error.js';

export interface Config {
  /** What `settings['zero-copy-map']` would be. */
  readonly settings?: unknown;
  /** Options by the rule's name. */
  readonly rules: Readonly<Record<string, RuleOptions>>;
}

interface OptionSchema {
  readonly enum?: readonly unknown[];
  readonly type?: string;
}

const REPORT: OptionSchema = { enum: ['actionable', 'all'] };

const read = new Map<string, Config>();

/** Throws a `UserError` that names the file and the mistake. */
export function readConfig(file: string): Config {
  let config = read.get(file);
  if (config === undefined) read.set(file, (config = parseConfig(file, readText(file))));
  return config;
}

function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(
      `--config=${file}: ${code === 'ENOENT' ? 'there is no such file' : `cannot be read (${code ?? String(error)})`}.`,
    );
  }
}

export function parseConfig(file: string, text: string): Config {
  const fail = (reason: string): never => {
    throw new UserError(`--config=${file}: ${reason}`);
  };
  let value: unknown;
  try {
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    fail(`is no JSON: ${(error as Error).message}.`);
  }
  const given = isObject(value) ? value : fail('must hold an object { "settings": …, "rules": … }.');
  for (const key of Object.keys(given)) {
    if (key !== 'settings' && key !== 'rules') fail(`has no key '${key}'. Known: settings, rules.`);
  }
  try {
    readSettings(given['settings']);
  } catch (error) {
    fail((error as Error).message);
  }
  const rules = given['rules'] ?? {};
  if (!isObject(rules)) return fail('rules must be an object of options by rule.');
  for (const [name, options] of Object.entries(rules)) checkOptions(name, options, fail);
  return { settings: given['settings'], rules: rules as Config['rules'] };
}

function checkOptions(name: string, options: unknown, fail: (reason: string) => never): void {
  const rule = RULES.find((one) => one.name === name);
  if (rule === undefined) return fail(`there is no rule '${name}'. Known: ${RULES.map((one) => one.name).join(', ')}.`);
  if (!isObject(options)) return fail(`rules['${name}'] must be an object of options.`);
  const known: Readonly<Record<string, OptionSchema>> = { report: REPORT, ...rule.options };
  for (const [key, value] of Object.entries(options)) {
    const schema = Object.hasOwn(known, key) ? known[key] : undefined;
    if (schema === undefined)
      return fail(`rules['${name}'] has no option '${key}'. Known: ${Object.keys(known).join(', ')}.`);
    if (schema.enum !== undefined && !schema.enum.includes(value)) {
      return fail(
        `rules['${name}'].${key} must be one of ${schema.enum.map((one) => JSON.stringify(one)).join(', ')}.`,
      );
    }
    if (schema.type !== undefined && !isOfType(value, schema.type))
      fail(`rules['${name}'].${key} must be of type ${schema.type}.`);
  }
}

function isOfType(value: unknown, type: string): boolean {
  if (type === 'array') return Array.isArray(value);
  if (type === 'object') return isObject(value);
  if (type === 'integer') return Number.isInteger(value);
  return typeof value === type;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
