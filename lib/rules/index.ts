/** The rules, once: the plugin, the codemods and the command read this list. */
import type { RuleDefinition } from './findings.js';
import { preferCallerFilled } from './prefer-caller-filled.js';
import { preferReadonlyView } from './prefer-readonly-view.js';
import { preferSortedArray } from './prefer-sorted-array.js';

export const RULES: readonly RuleDefinition[] = [preferCallerFilled, preferReadonlyView, preferSortedArray];
