import type { TSESLint } from '@typescript-eslint/utils';

import { RULES } from './rules/index.js';

type Config = TSESLint.FlatConfig.Config;

export const NAMESPACE = 'zero-copy-map';

/** `recommended`: what can be acted on. `all`: every candidate, with the reason why it was left alone. */
export function createConfigs(plugin: TSESLint.FlatConfig.Plugin): { recommended: Config; all: Config } {
  return {
    recommended: createConfig('recommended', 'actionable', plugin),
    all: createConfig('all', 'all', plugin),
  };
}

function createConfig(name: string, report: 'actionable' | 'all', plugin: TSESLint.FlatConfig.Plugin): Config {
  return {
    name: `${NAMESPACE}/${name}`,
    plugins: { [NAMESPACE]: plugin },
    rules: Object.fromEntries(RULES.map((rule) => [`${NAMESPACE}/${rule.name}`, ['warn', { report }]])),
  };
}
