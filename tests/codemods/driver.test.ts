import { createRequire } from 'node:module';

import { describe, expect, it, vi } from 'vitest';

import { codemod } from '../../codemods/driver/codemod.js';
import { fixText } from '../../codemods/driver/fix-text.js';
import { Places } from '../../codemods/driver/places.js';
import { parseSource } from '../../codemods/driver/source.js';
import { loadEstree } from '../../codemods/driver/typescript.js';
import type { TextEdit } from '../../lib/edits/text-edits.js';
import { rewrite, forReview } from '../../lib/fixers/rewrite.js';
import { refuse } from '../../lib/analysis/refusals.js';
import { type RuleDefinition, shape } from '../../lib/rules/findings.js';
import { RULES } from '../../lib/rules/index.js';

const CODE = 'export function f(s: Set<string>) {\n  return [...s].length;\n}\n';
const FIXED = CODE.replace('[...s].length', 's.size');

/** A rule that calls each identifier `from` by the name `to`. */
function renames(names: Readonly<Record<string, string>>, doubt: boolean): RuleDefinition {
  return {
    name: 'renames',
    description: '',
    needs: /./,
    shapes: [
      shape({
        id: 'rename',
        on: ['Identifier'],
        match: (node) => (node.type === 'Identifier' && node.name in names ? { node } : null),
        fix: ({ node }, facts) => {
          const edit: TextEdit = { range: node.range, text: names[facts.text(node)]! };
          return doubt ? forReview(rewrite(null, [edit]), refuse('not-fresh')) : rewrite(null, [edit]);
        },
        message: 'Rename.',
        suggestion: 'Rename.',
      }),
    ],
  };
}

describe('fixText', () => {
  it('does not parse what names no container', () => {
    expect(fixText({ text: '{ not ( a program', filename: 'a.ts' })).toEqual({
      text: '{ not ( a program',
      findings: null,
      applied: [],
      passes: 0,
    });
  });

  it('says what it found, and what it rewrote', () => {
    const fixed = fixText({ text: CODE, filename: 'a.ts' });
    expect(fixed.text).toBe(FIXED);
    expect(fixed.passes).toBe(1);
    expect(fixed.applied.map((one) => one.shape.id)).toEqual(['askDirectly']);
    expect(fixed.findings).toHaveLength(1);
  });

  it('names the place where a file does not parse, in one line', () => {
    expect(() => fixText({ text: 'new Map(;', filename: 'a.ts' })).toThrow(/^does not parse: .+ \(1:9\)$/);
  });

  it('leaves tests alone, as seen from where it runs', () => {
    const fix = { text: CODE, filename: '/home/tests/app/src/a.ts' };
    expect(fixText({ ...fix, cwd: '/home/tests/app' }).text).toBe(FIXED);
    expect(fixText({ ...fix, cwd: '/home/tests/ap' }).text).toBe(CODE);
    expect(fixText({ ...fix, filename: '/home/tests/app/src/a.test.ts', cwd: '/home/tests/app' }).text).toBe(CODE);
  });

  it('ends with an error where the rewrites do not', () => {
    const text = 'for (;;) a();';
    const rules = [renames({ a: 'b', b: 'a' }, false)];
    expect(() => fixText({ text, filename: 'a.ts', rules })).toThrow(/^a\.ts: the rewrites do not come to an end/);
  });

  it('ends with an error, and writes nothing, where a rewrite breaks the syntax', () => {
    const rules = [renames({ a: '(' }, false)];
    expect(() => fixText({ text: 'for (;;) a();', filename: 'a.ts', rules })).toThrow(
      /^a\.ts: a rewrite broke the syntax, nothing is written/,
    );
  });

  it('applies what has a doubt only for review, once a place', () => {
    const text = 'for (;;) { a(); c(a, b); }';
    const rules = [renames({ a: 'b', b: 'a' }, true)];
    expect(fixText({ text, filename: 'a.ts', rules }).text).toBe(text);
    const reviewed = fixText({ text, filename: 'a.ts', rules, review: true });
    // a -> b -> a: the same text at the same place is not rewritten twice.
    expect(reviewed.text).toBe(text);
    expect(reviewed.applied).toHaveLength(6);
  });

  it('lets all rules compete in one pass', () => {
    const rules = [
      { ...renames({ a: 'bb' }, false), name: 'one' },
      { ...renames({ a: 'cc' }, false), name: 'two' },
    ];
    expect(fixText({ text: 'for (;;) a(a);', filename: 'a.ts', rules }).text).toBe('for (;;) bb(bb);');
  });
});

describe('a source', () => {
  it('is read as a script where it is CommonJS, with JSX where it can be', () => {
    expect(parseSource('return 1;', 'a.cjs').scopeManager?.scopes.map(({ type }) => type)).toEqual([
      'global',
      'function',
    ]);
    expect(parseSource('let a;', 'a.ts').scopeManager?.scopes.map(({ type }) => type)).toEqual(['global', 'module']);
    expect(() => parseSource('<b />;', 'a.js')).not.toThrow();
    expect(() => parseSource('<b />;', 'a.jsx')).not.toThrow();
    expect(() => parseSource('<b />;', 'a.tsx')).not.toThrow();
    expect(() => parseSource('<T>x;', 'a.mts')).not.toThrow();
  });

  it('needs a TypeScript with an API, and says so in one line', () => {
    const real = createRequire(import.meta.url);
    const broken = (version: string | null): NodeJS.Require =>
      Object.assign(
        (name: string) => {
          if (name === 'typescript/package.json' && version !== null) return { version };
          throw new TypeError('Cannot read properties of undefined\nstack');
        },
        { resolve: real.resolve },
      ) as unknown as NodeJS.Require;
    expect(() => loadEstree(broken('7.0.1'))).toThrow(
      /^The codemods cannot parse with TypeScript 7\.0\.1: install typescript 6 or 5\. .+$/,
    );
    expect(() => loadEstree(broken(null))).toThrow(/^The codemods parse with TypeScript: install typescript 6 or 5\.$/);
  });
});

describe('a transform', () => {
  const transform = codemod(...RULES);

  it('skips, leaves or rewrites', () => {
    expect(transform({ path: 'a.ts', source: 'let a;' }, {}, {})).toBeUndefined();
    expect(transform({ path: 'a.ts', source: FIXED }, {}, {})).toBe(FIXED);
    expect(transform({ path: 'a.ts', source: CODE }, {}, {})).toBe(FIXED);
    expect(transform({ source: CODE }, {}, {})).toBe(FIXED);
  });

  it('counts what it rewrites, refuses, and leaves for review', () => {
    const stats = vi.fn();
    const source = `${CODE}export const g = (s, t: Set<string>): string => [...s].length + [...t][0]!;\n`;
    transform({ path: 'a.ts', source }, { stats }, {});
    expect(stats.mock.calls.flat().sort()).toEqual([
      'refused: prefer-readonly-view source-not-native',
      'rewritten: prefer-readonly-view askDirectly',
      'to review: prefer-readonly-view target-type-differs',
    ]);
  });

  it('takes --review', () => {
    const source = 'export const g = (t: Set<string>) => [...t][0]!;\n';
    const out = 'export const g = (t: Set<string>) => t.values().next().value!;\n';
    expect(transform({ path: 'a.ts', source }, {}, { review: true })).toBe(out);
    expect(transform({ path: 'a.ts', source }, {}, { review: 1 })).toBe(out);
    expect(transform({ path: 'a.ts', source }, {}, { review: false })).toBe(source);
    // jscodeshift makes the path behind it its value
    expect(() => transform({ path: 'a.ts', source }, {}, { review: 'src' })).toThrow(/write --review=true$/);
    expect(() => transform({ path: 'a.ts', source }, {}, { config: true })).toThrow(/--config=FILE\.json/);
  });
});

describe('places', () => {
  const finding = (start: number, end: number): never =>
    ({ shape: { id: 'x' }, node: { range: [start, end] }, rewrite: { doubt: {} } }) as never;

  it('are followed through later edits', () => {
    const places = new Places();
    places.record('0123456789', [{ finding: finding(4, 6), edit: { range: [4, 6], text: 'abc' } }]);
    // 0123abc6789
    places.record('0123abc6789', [
      {
        finding: { ...(finding(0, 2) as object), rewrite: { doubt: null } } as never,
        edit: { range: [0, 2], text: '' },
      },
    ]);
    // 23abc6789: the place is now at 2
    expect(places.isNew('2345c6789', finding(2, 4))).toBe(false);
    expect(places.isNew('2344c6789', finding(2, 4))).toBe(true);
    expect(places.isNew('23abc4589', finding(5, 7))).toBe(true);
  });
});
