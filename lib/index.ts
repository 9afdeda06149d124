/**
 * eslint-plugin-zero-copy-map: functions that return maps by copying or rebuilding them, found, and rewritten where
 * the program provably computes the same and the benchmark shows a gain.
 */
import type { ESLint, Rule } from 'eslint';

import { type Configs, createConfigs } from './configs.js';
import { createRule } from './eslint/create-rule.js';
import { leaseGuard } from './eslint/lease-guard.js';
import { RULES } from './rules/index.js';
import { noLeaseMisuse } from './rules/no-lease-misuse.js';

export interface Plugin extends ESLint.Plugin {
  readonly rules: Record<string, Rule.RuleModule>;
  readonly configs: { recommended: Configs['recommended']; all: Configs['all'] };
}

// ESLint's types and typescript-eslint's describe the same object, each in its own words.
const rules = {
  ...Object.fromEntries(RULES.map((rule) => [rule.name, createRule(rule) as unknown as Rule.RuleModule])),
  [noLeaseMisuse.name]: leaseGuard as unknown as Rule.RuleModule,
};

const plugin = {
  meta: { name: 'eslint-plugin-zero-copy-map', version: '0.1.0', namespace: 'zero-copy-map' },
  rules,
  configs: {},
} as unknown as Plugin;
Object.assign(plugin.configs, createConfigs(plugin));

export default plugin;
/** What `require()` gives. */
export { plugin as 'module.exports' };
