import type { Case } from '../case.js';

const RECORD = { form: 'record' } as const;

/** A Map that is moved as it is, though records are asked for. */
const inMap = (name: string, why: string, from: string, to: string, run: string, more: Partial<Case> = {}): Case => ({
  name,
  why,
  filename: 'case.js',
  options: RECORD,
  code: `export const ask = (key) => ${from};\n`,
  out: `${to};\n`,
  run,
  ...more,
});

export const cases: readonly Case[] = [
  {
    name: 'a local Map, asked for literals',
    why: 'the shape itself; the type says what get() may return',
    hazard: 'TS10',
    options: RECORD,
    code: `export const area = (scale: number): number => {
  const sizes = new Map([
    ["width", 2],
    ["full-height", 3],
  ]);
  const width = sizes.get("width") ?? 0;
  return scale * width * (sizes.get("full-height") ?? 1);
};
`,
    out: `const SIZES: Readonly<Record<"width" | "full-height", number | undefined>> = { width: 2, "full-height": 3 };

export const area = (scale: number): number => {
  const width = SIZES.width ?? 0;
  return scale * width * (SIZES["full-height"] ?? 1);
};
`,
    run: 'area(2)',
  },
  {
    name: 'a Map asked where it is made',
    why: 'the question becomes a property',
    filename: 'case.js',
    options: RECORD,
    code: `export const limit = () => new Map([["soft", 10], ["hard", 20]]).get("hard");
`,
    out: `const LIMITS = { soft: 10, hard: 20 };

export const limit = () => LIMITS.hard;
`,
    run: 'limit()',
  },
  {
    name: 'with its type written',
    why: 'the type of the values is taken from there',
    options: RECORD,
    code: `export const isOn = (): boolean => {
  const flags = new Map<string, boolean | "auto">([["debug", "auto"]]);
  return flags.get("debug") === "auto";
};
`,
    out: `const FLAGS: Readonly<Record<"debug", boolean | "auto" | undefined>> = { debug: "auto" };

export const isOn = (): boolean => {
  return FLAGS.debug === "auto";
};
`,
    run: 'isOn()',
  },
  {
    name: 'a key that is tested and read again',
    why: 'the checker remembers what a property was found to be, and does not what a call returned',
    options: RECORD,
    code: `export const pick = (): number => {
  const sizes = new Map<string, number>([["a", 1]]);
  if (sizes.get("a") === 2) return sizes.get("a") === 3 ? 1 : 2;
  return 0;
};
`,
    out: `const SIZES: ReadonlyMap<string, number> = new Map<string, number>([["a", 1]]);

export const pick = (): number => {
  if (SIZES.get("a") === 2) return SIZES.get("a") === 3 ? 1 : 2;
  return 0;
};
`,
    run: 'pick()',
  },
  {
    name: 'without the option',
    why: 'the container stays what it is unless records are asked for',
    filename: 'case.js',
    code: `export const limit = () => new Map([["soft", 10]]).get("soft");
`,
    out: `const LIMITS = new Map([["soft", 10]]);

export const limit = () => LIMITS.get("soft");
`,
    run: 'limit()',
  },
  inMap(
    'a key that every object has',
    'an object would answer with what it inherits',
    'new Map([["a", 1]]).get("toString")',
    'const ASKS = new Map([["a", 1]]);\n\nexport const ask = (key) => ASKS.get("toString")',
    'ask()',
    { hazard: 'E1' },
  ),
  inMap(
    'a value that is called',
    'it would be called on the object',
    'new Map([["a", "x"]]).get("a")(key)',
    'const ASKS = new Map([["a", "x"]]);\n\nexport const ask = (key) => ASKS.get("a")(key)',
    '(() => { try { return ask(1); } catch (error) { return error.name; } })()',
    { hazard: 'E2' },
  ),
  inMap(
    'a number and its text',
    'an object takes them for one key',
    'new Map([[1, "n"], ["1", "s"]]).get("1")',
    'const ASKS = new Map([[1, "n"], ["1", "s"]]);\n\nexport const ask = (key) => ASKS.get("1")',
    'ask()',
    { hazard: 'E3' },
  ),
  inMap(
    'a key that is the prototype',
    'an object literal would take it for that',
    'new Map([["__proto__", null], ["a", 1]]).get("__proto__")',
    'const ASKS = new Map([["__proto__", null], ["a", 1]]);\n\nexport const ask = (key) => ASKS.get("__proto__")',
    'ask()',
    { hazard: 'E4' },
  ),
  inMap(
    'asked for a variable',
    'a key may be anything',
    'new Map([["a", 1]]).get(key)',
    'const ASKS = new Map([["a", 1]]);\n\nexport const ask = (key) => ASKS.get(key)',
    '[ask("a"), ask("toString")]',
  ),
  inMap(
    'asked whether it has one',
    'only get() becomes a property',
    'new Map([["a", 1]]).has("a")',
    'const ASKS = new Map([["a", 1]]);\n\nexport const ask = (key) => ASKS.has("a")',
    'ask()',
  ),
];
