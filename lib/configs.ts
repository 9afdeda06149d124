import type { ESLint, Linter } from 'eslint';

import { RULES } from './rules/index.js';
import { noLeaseMisuse } from './rules/no-lease-misuse.js';

export const NAMESPACE = 'zero-copy-map';

export interface Configs {
  /** What can be acted on. */
  readonly recommended: Linter.Config;
  /** Every candidate, with the reason why it was left alone. */
  readonly all: Linter.Config;
}

/** The configs name `plugin` itself: ESLint refuses two objects under one namespace. */
export function createConfigs(plugin: ESLint.Plugin): Configs {
  return {
    recommended: createConfig('recommended', 'actionable', plugin),
    all: createConfig('all', 'all', plugin),
  };
}

function createConfig(name: string, report: 'actionable' | 'all', plugin: ESLint.Plugin): Linter.Config {
  return {
    name: `${NAMESPACE}/${name}`,
    plugins: { [NAMESPACE]: plugin },
    rules: {
      ...Object.fromEntries(RULES.map((rule) => [`${NAMESPACE}/${rule.name}`, ['warn', { report }] as const])),
      // It looks only at files that import `createPool` from the runtime: elsewhere it is as good as off.
      [`${NAMESPACE}/${noLeaseMisuse.name}`]: 'warn',
    } as Linter.RulesRecord,
  };
}
