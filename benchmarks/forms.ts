import type { Form } from '../lib/evidence/index.js';
import type { Case } from './case.js';

export const FORMS: readonly Form[] = [
  'drain-loop',
  'drain-for-each',
  'drain-merge',
  'drain-assign',
  'drain-spread',
  'drain-for-in',
  'copy-of-fresh',
  'loop-copy-of-fresh',
  'collect',
  'reduce-in-place',
  'reduce-from-entries',
  'reduce-mutate',
  'loop-in-place',
  'pairs-map',
  'pairs-filter',
  'pairs-set-map',
  'ask-has',
  'ask-size',
  'ask-first',
  'ask-first-destructured',
  'direct',
  'direct-walk',
  'walk-for-of',
  'walk-some',
  'walk-every',
  'walk-find',
  'walk-filter',
  'walk-map',
  'walk-for-each',
  'pass-walked',
  'view',
  'hoist',
  'record',
];

export async function loadCase(form: Form): Promise<Case> {
  const module = (await import(`./cases/${form}.js`)) as { default: Case };
  return module.default;
}
