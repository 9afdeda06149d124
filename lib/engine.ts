/**
 * The engine by itself, for tools that need more of a finding than ESLint's messages carry: refusals with their codes
 * and trails, and what a setting would change.
 */
export { Facts } from './analysis/facts.js';
export { factsOf } from './analysis/facts-of.js';
export {
  type Assumption,
  type Refusal,
  type RefusalCode,
  type RefusalInfo,
  REFUSALS,
  type Step,
} from './analysis/refusals.js';
export { DEFAULT_SETTINGS, readSettings, type Settings, SETTINGS_KEY, SettingsError } from './analysis/settings.js';
export type { Node, Source } from './ast/source.js';
export { NAMESPACE } from './configs.js';
export { applyPass, type TextEdit } from './edits/text-edits.js';
export { getRelativePath } from './eslint/relative-path.js';
export { measured } from './evidence/generated.js';
export {
  type Finding,
  findFindings,
  getGrade,
  isReported,
  type RuleDefinition,
  type RuleOptions,
} from './rules/findings.js';
export { RULES } from './rules/index.js';
