/** A program in other clothes: what is rewritten must wear the same. */
export interface Variant {
  readonly name: string;
  readonly dress: (text: string) => string;
}

export const VARIANTS: readonly Variant[] = [
  { name: 'CRLF', dress: (text) => text.replaceAll('\n', '\r\n') },
  { name: 'tabs', dress: (text) => text.replace(/^(?: {2})+/gm, (spaces) => '\t'.repeat(spaces.length / 2)) },
  { name: 'BOM', dress: (text) => `\uFEFF${text}` },
  { name: 'hashbang', dress: (text) => `#!/usr/bin/env node\n${text}` },
];
