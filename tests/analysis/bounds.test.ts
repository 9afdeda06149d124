/** Work is bounded: a question that leads through too many functions is given up, and said so. */
import { expect, it } from 'vitest';

import { fixText } from '../../codemods/driver/fix-text.js';

/** A builder that hands its container through `n` functions before one of them fills it. */
function chain(n: number): string {
  const helpers = Array.from({ length: n }, (_, i) =>
    i === n - 1
      ? `function step${i}(out: Set<number>): void {\n  out.add(${i});\n}\n`
      : `function step${i}(out: Set<number>): void {\n  step${i + 1}(out);\n}\n`,
  );
  return `${helpers.join('')}
export function collect(x: number): Set<number> {
  const found = new Set<number>();
  found.add(x);
  step0(found);
  return found;
}
export function all(xs: number[]): Set<number> {
  const out = new Set<number>([1]);
  for (const x of xs) for (const y of collect(x)) out.add(y);
  return out;
}
`;
}

it('follows a container through two hundred functions', () => {
  expect(fixText({ text: chain(200), filename: 'a.ts' }).text).toContain('fillCollect(out, x);');
});

it('gives up beyond, and says so', () => {
  const { text, findings } = fixText({ text: chain(400), filename: 'a.ts' });
  expect(text).toBe(chain(400));
  expect(findings?.map(({ refusal }) => refusal?.code)).toEqual(['too-complex']);
});

it('comes to an end where four hundred fillers call one another', () => {
  const fillers = Array.from(
    { length: 400 },
    (_, i) => `function fill${i}(out: Set<number>, n: number): Set<number> {
  out.add(${i});
  if (n > 0) { fill${(i * 7 + 1) % 400}(out, n - 1); fill${(i * 13 + 5) % 400}(out, n - 1); }
  return out;
}
function build${i}(n: number): Set<number> {
  return fill${i}(new Set<number>(), n);
}
export function use${i}(): Set<number> {
  const t = new Set<number>([1]);
  for (const x of build${i}(2)) t.add(x);
  return t;
}
`,
  );
  const { findings, passes } = fixText({ text: fillers.join(''), filename: 'a.ts' });
  // None of them is a proven filler, so the calls of their wrappers are nobody's business.
  expect({ findings, passes }).toEqual({ findings: [], passes: 0 });
});
