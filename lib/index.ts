/**
 * eslint-plugin-zero-copy-map: functions that return maps by copying or rebuilding them, found, and rewritten where
 * the program provably computes the same and the benchmark shows a gain.
 */
import type { TSESLint } from '@typescript-eslint/utils';

import { createConfigs } from './configs.js';
import { createRule, type Rule } from './eslint/create-rule.js';
import { RULES } from './rules/index.js';

const rules: Record<string, Rule> = Object.fromEntries(RULES.map((rule) => [rule.name, createRule(rule)]));

const base = {
  meta: { name: 'eslint-plugin-zero-copy-map', version: '0.1.0', namespace: 'zero-copy-map' },
  rules,
};

const plugin: typeof base & { configs: ReturnType<typeof createConfigs> } = {
  ...base,
  configs: createConfigs(base as unknown as TSESLint.FlatConfig.Plugin),
};

export default plugin;
