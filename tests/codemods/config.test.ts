import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { describe, expect, it } from 'vitest';

import { parseConfig, readConfig } from '../../codemods/driver/config.js';

describe('--config', () => {
  it.each([
    ['{}', {}],
    ['\uFEFF{ "rules": {} }', {}],
    ['{ "settings": { "assumptions": { "noProtoKeys": true }, "tests": "check" } }', {}],
    ['{ "rules": { "prefer-readonly-view": { "report": "all" } } }', { 'prefer-readonly-view': { report: 'all' } }],
  ])('takes %s', (text, rules) => {
    expect(parseConfig('c.json', text).rules).toEqual(rules);
  });

  it.each([
    ['{', /^--config=c\.json: is no JSON: .+\.$/],
    ['[]', /must hold an object/],
    ['null', /must hold an object/],
    ['{ "rule": {} }', /has no key 'rule'\. Known: settings, rules\.$/],
    ['{ "settings": { "assume": {} } }', /has no key 'assume'\. Known: assumptions, /],
    ['{ "settings": { "assumptions": { "noProto": true } } }', /assumptions has no key 'noProto'/],
    ['{ "settings": { "assumptions": { "noProtoKeys": 1 } } }', /noProtoKeys must be true or false/],
    ['{ "settings": null }', /must be an object/],
    ['{ "rules": [] }', /rules must be an object of options by rule/],
    [
      '{ "rules": { "prefer-caller-fill": {} } }',
      /there is no rule 'prefer-caller-fill'\. Known: prefer-caller-filled, /,
    ],
    ['{ "rules": { "prefer-caller-filled": "error" } }', /must be an object of options/],
    ['{ "rules": { "prefer-caller-filled": { "reports": "all" } } }', /has no option 'reports'\. Known: report/],
    ['{ "rules": { "prefer-caller-filled": { "toString": 1 } } }', /has no option 'toString'/],
    ['{ "rules": { "prefer-caller-filled": { "report": "some" } } }', /report must be one of "actionable", "all"\.$/],
  ])('refuses %s in one line', (text, message) => {
    expect(() => parseConfig('c.json', text)).toThrow(message);
    expect(() => parseConfig('c.json', text)).toThrow(/^[^\n]+$/);
  });

  it('names a file that is not there, or is none', () => {
    const folder = mkdtempSync(join(tmpdir(), 'zero-copy-map-'));
    expect(() => readConfig(join(folder, 'none.json'))).toThrow(/^--config=.+none\.json: there is no such file\.$/);
    expect(() => readConfig(folder)).toThrow(/cannot be read \(EISDIR\)\.$/);
    writeFileSync(join(folder, 'c.json'), '{ "settings": { "hot": ["f"] } }');
    expect(readConfig(join(folder, 'c.json')).settings).toEqual({ hot: ['f'] });
    rmSync(folder, { recursive: true });
  });
});
