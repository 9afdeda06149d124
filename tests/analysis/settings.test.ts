import { describe, expect, it } from 'vitest';

import { DEFAULT_SETTINGS, readSettings, SettingsError } from '../../lib/analysis/settings.js';
import { lint } from '../harness/linter.js';

describe('settings', () => {
  it('have defaults', () => {
    expect(readSettings(undefined)).toEqual(DEFAULT_SETTINGS);
    expect(readSettings({})).toEqual(DEFAULT_SETTINGS);
    expect(readSettings({ assumptions: {} })).toEqual(DEFAULT_SETTINGS);
  });

  it('take what is known', () => {
    const given = { assumptions: { noOverrides: true }, hot: ['draw'], runtime: './maps.js', tests: 'check' };
    expect(readSettings(given)).toEqual({
      ...given,
      assumptions: { ...DEFAULT_SETTINGS.assumptions, noOverrides: true },
    });
  });

  it.each([
    [null, "settings['zero-copy-map'] must be an object."],
    [[], "settings['zero-copy-map'] must be an object."],
    ['check', "settings['zero-copy-map'] must be an object."],
    [{ test: 'check' }, "settings['zero-copy-map'] has no key 'test'. Known: assumptions, runtime, tests, hot."],
    [{ assumptions: true }, "settings['zero-copy-map'].assumptions must be an object."],
    [
      { assumptions: { noproto: true } },
      /^settings\['zero-copy-map'\]\.assumptions has no key 'noproto'\. Known: .+\.$/,
    ],
    [
      { assumptions: { noProtoKeys: 'yes' } },
      "settings['zero-copy-map'].assumptions.noProtoKeys must be true or false.",
    ],
    [{ runtime: '' }, "settings['zero-copy-map'].runtime must be a module name or a path."],
    [{ runtime: null }, "settings['zero-copy-map'].runtime must be a module name or a path."],
    [{ tests: true }, "settings['zero-copy-map'].tests must be 'check' or 'ignore'."],
    [{ hot: 'f' }, "settings['zero-copy-map'].hot must be an array of function names."],
    [{ hot: [1] }, "settings['zero-copy-map'].hot must be an array of function names."],
  ])('refuse %j', (given, message) => {
    expect(() => readSettings(given)).toThrow(SettingsError);
    expect(() => readSettings(given)).toThrow(message);
  });

  it('are one clear error of the linter', () => {
    const run = {
      code: 'new Map();',
      filename: 'case.js',
      rules: { 'prefer-readonly-view': {} },
      settings: { test: 1 },
    };
    expect(() => lint(run)).toThrow(/settings\['zero-copy-map'\] has no key 'test'/);
  });
});
