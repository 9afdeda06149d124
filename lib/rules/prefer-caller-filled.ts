/** Builders whose result is poured into another container, and accumulators that copy in each step. */
import type { RuleDefinition } from './findings.js';

export const preferCallerFilled: RuleDefinition = {
  name: 'prefer-caller-filled',
  description: 'Fill the container that the caller has, instead of building one and copying it',
  needs: /\b(?:Map|Set)\b|\breduce\b|\.\.\.|\bfromEntries\b|\bassign\b/,
  shapes: [],
};
