/** The corpus through the codemods' engine, from the sources. */
import { type Fixed, fixText } from '../../codemods/driver/fix-text.js';
import { RULES } from '../../lib/rules/index.js';
import type { Run } from './linter.js';

export function fixByDriver(run: Run, review = false): Fixed {
  return fixText({
    text: run.code,
    filename: run.filename,
    rules: RULES.filter((rule) => rule.name in run.rules),
    options: run.rules,
    settings: run.settings,
    review,
  });
}
