import type { Assumption } from './refusals.js';

/** `settings['zero-copy-map']` of an ESLint configuration, validated and with its defaults. */
export interface Settings {
  /** What the reader vouches for; all false by default. */
  readonly assumptions: Readonly<Record<Assumption, boolean>>;
  /** The module that rewritten code imports containers from. */
  readonly runtime: string;
  /** Whether files that hold tests are reported. */
  readonly tests: 'check' | 'ignore';
  /** Extra names of functions to take as hot. */
  readonly hot: readonly string[];
}

export const SETTINGS_KEY = 'zero-copy-map';

export const DEFAULT_SETTINGS: Settings = {
  assumptions: {
    arrayReceivers: false,
    noOverrides: false,
    noProtoKeys: false,
    pureGetters: false,
    throwsNotObserved: false,
  },
  runtime: 'zero-copy-containers',
  tests: 'ignore',
  hot: [],
};

/** A mistake in the settings that the user can mend; its message is one line. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

/** Validates `value` (the raw settings object, or undefined) and fills in the defaults; throws a `SettingsError`. */
export function readSettings(value: unknown): Settings {
  if (value === undefined) return DEFAULT_SETTINGS;
  const given = readObject(value, `settings['${SETTINGS_KEY}']`, Object.keys(DEFAULT_SETTINGS));
  const assumptions: Record<Assumption, boolean> = { ...DEFAULT_SETTINGS.assumptions };
  if (given['assumptions'] !== undefined) {
    const path = `settings['${SETTINGS_KEY}'].assumptions`;
    const names = Object.keys(assumptions) as Assumption[];
    const set = readObject(given['assumptions'], path, names);
    for (const name of names) {
      const one = set[name];
      if (one === undefined) continue;
      if (typeof one !== 'boolean') throw new SettingsError(`${path}.${name} must be true or false.`);
      assumptions[name] = one;
    }
  }
  const { runtime = DEFAULT_SETTINGS.runtime, tests = DEFAULT_SETTINGS.tests, hot = DEFAULT_SETTINGS.hot } = given;
  if (typeof runtime !== 'string' || runtime === '') {
    throw new SettingsError(`settings['${SETTINGS_KEY}'].runtime must be a module name or a path.`);
  }
  if (tests !== 'check' && tests !== 'ignore') {
    throw new SettingsError(`settings['${SETTINGS_KEY}'].tests must be 'check' or 'ignore'.`);
  }
  if (!Array.isArray(hot) || !hot.every((one) => typeof one === 'string')) {
    throw new SettingsError(`settings['${SETTINGS_KEY}'].hot must be an array of function names.`);
  }
  return { assumptions, runtime, tests, hot };
}

function readObject(value: unknown, path: string, keys: readonly string[]): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new SettingsError(`${path} must be an object.`);
  }
  for (const key of Object.keys(value)) {
    if (!keys.includes(key)) throw new SettingsError(`${path} has no key '${key}'. Known: ${keys.join(', ')}.`);
  }
  return value as Record<string, unknown>;
}
