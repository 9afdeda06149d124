/** Builders split into a filler and a wrapper that keeps their name, type, length and export. */
import type { Case } from '../case.js';

export const cases: readonly Case[] = [
  {
    name: 'an exported declaration',
    why: 'the wrapper keeps the export and the comments, the filler is hoisted like it',
    code: `// Helpers.

/**
 * All names.
 * @returns a new Set
 */
export function names(xs: readonly string[]): Set<string> {
  // The result
  const found = new Set<string>();
  /* one by one */ for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `// Helpers.

/**
 * All names.
 * @returns a new Set
 */
export function names(xs: readonly string[]): Set<string> {
  return fillNames(new Set<string>(), xs);
}

function fillNames(found: Set<string>, xs: readonly string[]): Set<string> {
  // The result
  /* one by one */ for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
`,
    run: '[names([\'q\']), names.length, names.name, ...[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]]',
  },
  {
    name: 'an exported default',
    why: 'the same',
    code: `export default function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `export default function names(xs: readonly string[]): Set<string> {
  return fillNames(new Set<string>(), xs);
}

function fillNames(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'an exported arrow',
    why: 'an arrow stays one, and its filler stands before it',
    code: `/** All names. */
export const names = (xs: readonly string[]): Set<string> => {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
};

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `const fillNames = (found: Set<string>, xs: readonly string[]): Set<string> => {
  for (const x of xs) found.add(x);
  return found;
};

/** All names. */
export const names = (xs: readonly string[]): Set<string> => fillNames(new Set<string>(), xs);

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
`,
    run: '[names([\'q\']), names.length, names.name, ...[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]]',
  },
  {
    name: 'an exported function expression',
    why: 'a const like an arrow',
    code: `export const names = function (xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
};

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `const fillNames = function (found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) found.add(x);
  return found;
};

export const names = function (xs: readonly string[]): Set<string> {
  return fillNames(new Set<string>(), xs);
};

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a function expression with a name of its own',
    why: 'the filler has no such name',
    pair: 'an exported function expression',
    code: `export const names = function all(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
};

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'not-relocatable', at: 'all' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'an arrow whose type is written at the const',
    why: 'the wrapper keeps it',
    hazard: 'TS16',
    code: `type Names = (xs: readonly string[]) => ReadonlySet<string>;
export const names: Names = (xs: readonly string[]) => {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
};

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `type Names = (xs: readonly string[]) => ReadonlySet<string>;
const fillNames = (found: Set<string>, xs: readonly string[]): Set<string> => {
  for (const x of xs) found.add(x);
  return found;
};

export const names: Names = (xs: readonly string[]) => fillNames(new Set<string>(), xs);

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'parameters typed by context only',
    why: 'the filler has no context',
    hazard: 'TS3',
    pair: 'an arrow whose type is written at the const',
    code: `type Names = (xs: readonly string[]) => Set<string>;
export const names: Names = (xs) => {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
};

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'untyped-parameter', at: 'xs' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a result declared ReadonlySet',
    why: 'the wrapper keeps the annotation, the filler has its own',
    hazard: 'TS16',
    code: `export function names(xs: readonly string[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `export function names(xs: readonly string[]): ReadonlySet<string> {
  return fillNames(new Set<string>(), xs);
}

function fillNames(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'no annotation of the result',
    why: 'it is inferred to be the same',
    code: `export function names(xs: readonly string[]) {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `export function names(xs: readonly string[]) {
  return fillNames(new Set<string>(), xs);
}

function fillNames(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'types in comments that are checked',
    why: 'the filler would have none',
    filename: 'case.js',
    pair: 'JavaScript',
    code: `// @ts-check
/** @param {readonly string[]} xs */
export function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'untyped-parameter' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'types in comments that a project may check',
    why: 'checkJs needs no word in the file',
    filename: 'case.js',
    pair: 'JavaScript',
    code: `/** @param {readonly string[]} xs */
export function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'untyped-parameter' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'JavaScript',
    why: 'without types',
    filename: 'case.js',
    code: `export function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `export function names(xs) {
  return fillNames(new Set(), xs);
}

function fillNames(found, xs) {
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'without semicolons',
    why: 'as the file is written',
    filename: 'case.js',
    code: `export const names = (xs) => {
  const found = new Set()
  for (const x of xs) found.add(x)
  return found
}

export function f(xss) {
  const t = new Set(["z"])
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x)
  }
  return t
}
`,
    out: `const fillNames = (found, xs) => {
  for (const x of xs) found.add(x)
  return found
}

export const names = (xs) => fillNames(new Set(), xs)

export function f(xss) {
  const t = new Set(["z"])
  for (const xs of xss) {
    fillNames(t, xs)
  }
  return t
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a statement that would go on',
    why: 'the container\'s declaration stands between two',
    filename: 'case.js',
    pair: 'without semicolons',
    code: `export function names(xs) {
  log(xs)
  const found = new Set()
  ;["y"].forEach((x) => found.add(x))
  return found
}

export function f(xss) {
  const t = new Set(["z"])
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x)
  }
  return t
}
`,
    refused: { code: 'no-safe-insertion-point', at: 'found = new Set()' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'one line',
    why: 'what stands round the declaration closes up',
    filename: 'case.js',
    code: `export function names(xs) { const found = new Set(); for (const x of xs) found.add(x); return found; }
export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `export function names(xs) {
  return fillNames(new Set(), xs);
}

function fillNames(found, xs) { for (const x of xs) found.add(x); return found; }
export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'tabs, and a declaration among others',
    why: 'only the container goes',
    filename: 'case.js',
    code: `export function names(xs) {
	const first = xs[0], found = new Set(), last = xs.at(-1);
	found.add(first).add(last);
	return found;
}
export function f(xss) {
	const t = new Set(["z"]);
	for (const xs of xss) {
		for (const x of names(xs)) t.add(x);
	}
	return t;
}
`,
    out: `export function names(xs) {
	return fillNames(new Set(), xs);
}

function fillNames(found, xs) {
	const first = xs[0], last = xs.at(-1);
	found.add(first).add(last);
	return found;
}
export function f(xss) {
	const t = new Set(["z"]);
	for (const xs of xss) {
		fillNames(t, xs);
	}
	return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a comment beside the container',
    why: 'it stays in the filler',
    filename: 'case.js',
    code: `export function names(xs) {
  const found = new Set(); // without the empty one
  for (const x of xs) if (x !== "") found.add(x);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `export function names(xs) {
  return fillNames(new Set(), xs);
}

function fillNames(found, xs) {
  // without the empty one
  for (const x of xs) if (x !== "") found.add(x);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'the container\'s name in a default',
    why: 'it means another thing there',
    hazard: 'W1',
    filename: 'case.js',
    pair: 'a default without effects',
    code: `const found = 5;
export function names(xs, n = found) {
  const found = new Set();
  for (const x of xs) found.add(x + n);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'not-relocatable', at: 'n = found' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'the container\'s name as a key of a type',
    why: 'a key is no binding',
    code: `export function names({
  xs,
}: {
  xs: readonly string[];
  found?: boolean;
}): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names({ xs })) t.add(x);
  }
  return t;
}
`,
    out: `export function names(options: {
  xs: readonly string[];
  found?: boolean;
}): Set<string> {
  return fillNames(new Set<string>(), options);
}

function fillNames(
  found: Set<string>,
  {
    xs,
  }: {
    xs: readonly string[];
    found?: boolean;
  },
): Set<string> {
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    fillNames(t, { xs });
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'the filler\'s name is taken',
    why: 'a fresh one',
    filename: 'case.js',
    code: `const fillNames = 1;
export function names(xs) {
  const fillNames2 = new Set();
  for (const x of xs) fillNames2.add(x);
  return fillNames2;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
export const one = fillNames;
`,
    out: `const fillNames = 1;
export function names(xs) {
  return fillNames3(new Set(), xs);
}

function fillNames3(fillNames2, xs) {
  for (const x of xs) fillNames2.add(x);
  return fillNames2;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    fillNames3(t, xs);
  }
  return t;
}
export const one = fillNames;
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a leading verb',
    why: 'fill takes its place',
    filename: 'case.js',
    code: `export function collectNames(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of collectNames(xs)) t.add(x);
  }
  return t;
}
`,
    out: `export function collectNames(xs) {
  return fillNames(new Set(), xs);
}

function fillNames(found, xs) {
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'two builders of one name',
    why: 'in different scopes; each gets a name of its own',
    filename: 'case.js',
    code: `export function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
export function g(xs) {
  function names(ys) {
    const out = new Set();
    for (const y of ys) out.add(y + "!");
    return out;
  }
  const t = new Set(["z"]);
  for (const x of xs) {
    for (const y of names([x])) t.add(y);
  }
  return [t, names(xs)];
}
`,
    out: `export function names(xs) {
  return fillNames(new Set(), xs);
}

function fillNames(found, xs) {
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
export function g(xs) {
  function names(ys) {
    return fillNames2(new Set(), ys);
  }

  function fillNames2(out, ys) {
    for (const y of ys) out.add(y + "!");
    return out;
  }
  const t = new Set(["z"]);
  for (const x of xs) {
    fillNames2(t, [x]);
  }
  return [t, names(xs)];
}
`,
    run: '[...[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])], g([\'a\', \'b\'])]',
  },
  {
    name: 'a default without effects',
    why: 'it stays in both, and so does the length',
    hazard: 'W3',
    filename: 'case.js',
    code: `const LIMIT = 2;
export function names(xs, n = LIMIT, tag = "t") {
  const found = new Set();
  for (const x of xs) found.add(x + n + tag);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `const LIMIT = 2;
export function names(xs, n = LIMIT, tag = "t") {
  return fillNames(new Set(), xs, n, tag);
}

function fillNames(found, xs, n = LIMIT, tag = "t") {
  for (const x of xs) found.add(x + n + tag);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
`,
    run: '[names.length, names([\'q\'], undefined, \'u\'), ...[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]]',
  },
  {
    name: 'a default that names a parameter',
    why: 'it names the filler\'s own there',
    filename: 'case.js',
    code: `export function names(xs, ys = xs) {
  const found = new Set();
  for (const y of ys) found.add(y);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `export function names(xs, ys = xs) {
  return fillNames(new Set(), xs, ys);
}

function fillNames(found, xs, ys = xs) {
  for (const y of ys) found.add(y);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a default with an effect',
    why: 'it would run twice where it yields undefined',
    hazard: 'W2',
    filename: 'case.js',
    pair: 'a default without effects',
    code: `const next = () => log("next");
export function names(xs, n = next()) {
  const found = new Set();
  for (const x of xs) found.add(x + n);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'default-has-effects', at: 'next()' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a default that is an arrow over a parameter',
    why: 'the filler assigns another one',
    filename: 'case.js',
    pair: 'a default without effects',
    code: `export function names(xs, first = () => xs[0]) {
  const found = new Set();
  xs = ["assigned", ...xs];
  for (const x of xs) found.add(x + first());
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'default-has-effects', at: '() => xs[0]' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a pattern',
    why: 'the filler keeps it, the wrapper hands on one name',
    hazard: 'W2',
    code: `export function names({
  xs,
  tag = "t",
}: {
  xs: readonly string[];
  tag?: string;
}): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x + tag);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names({ xs })) t.add(x);
  }
  return t;
}
`,
    out: `export function names(options: {
  xs: readonly string[];
  tag?: string;
}): Set<string> {
  return fillNames(new Set<string>(), options);
}

function fillNames(
  found: Set<string>,
  {
    xs,
    tag = "t",
  }: {
    xs: readonly string[];
    tag?: string;
  },
): Set<string> {
  for (const x of xs) found.add(x + tag);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    fillNames(t, { xs });
  }
  return t;
}
`,
    run: '[names.length, ...[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]]',
  },
  {
    name: 'a pattern with a named type',
    why: 'the type is no binding of the pattern',
    code: `type Options = { xs: readonly string[] };
export const names = ({ xs }: Options): Set<string> => {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
};

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names({ xs })) t.add(x);
  }
  return t;
}
`,
    out: `type Options = { xs: readonly string[] };
const fillNames = (found: Set<string>, { xs }: Options): Set<string> => {
  for (const x of xs) found.add(x);
  return found;
};

export const names = (options: Options): Set<string> => fillNames(new Set<string>(), options);

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    fillNames(t, { xs });
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'two patterns, one with a default',
    why: 'two names; `options` is taken',
    filename: 'case.js',
    code: `export function names([head, ...xs], { tag = "t" } = {}, options) {
  const found = new Set();
  for (const x of xs) found.add(head + x + tag + options);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `export function names(options2, options3 = {}, options) {
  return fillNames(new Set(), options2, options3, options);
}

function fillNames(found, [head, ...xs], { tag = "t" } = {}, options) {
  for (const x of xs) found.add(head + x + tag + options);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a default that names a binding of a pattern',
    why: 'the wrapper has no such binding',
    filename: 'case.js',
    pair: 'a pattern',
    code: `export function names({ xs }, ys = xs) {
  const found = new Set();
  for (const x of xs) found.add(x + ys);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names({ xs })) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'not-relocatable', at: 'xs' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a pattern whose default has an effect',
    why: 'it is left where it is',
    filename: 'case.js',
    pair: 'a pattern',
    code: `export function names({ xs, n = log("n") }) {
  const found = new Set();
  for (const x of xs) found.add(x + n);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names({ xs })) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'default-has-effects', at: '{ xs, n = log("n") }' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a rest',
    why: 'spread again by the wrapper',
    code: `export function names(tag: string, ...xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(tag + x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names("t", ...xs)) t.add(x);
  }
  return t;
}
`,
    out: `export function names(tag: string, ...xs: readonly string[]): Set<string> {
  return fillNames(new Set<string>(), tag, ...xs);
}

function fillNames(found: Set<string>, tag: string, ...xs: readonly string[]): Set<string> {
  for (const x of xs) found.add(tag + x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    fillNames(t, "t", ...xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'an optional parameter',
    why: 'it stays optional',
    code: `export function names(xs: readonly string[], tag?: string): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x + (tag ?? ""));
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `export function names(xs: readonly string[], tag?: string): Set<string> {
  return fillNames(new Set<string>(), xs, tag);
}

function fillNames(found: Set<string>, xs: readonly string[], tag?: string): Set<string> {
  for (const x of xs) found.add(x + (tag ?? ""));
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'type parameters',
    why: 'both have them',
    pair: 'type parameters without a constraint',
    code: `export function unique<T extends string>(xs: readonly T[]): Set<T> {
  const found = new Set<T>();
  for (const x of xs) found.add(x);
  return found;
}
export function g<T extends string>(xss: readonly T[][]): Set<T> {
  const t = new Set<T>();
  t.add(xss[0]![0]!);
  for (const xs of xss) {
    for (const x of unique(xs)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'target-type-differs', at: 'unique(xs)' },
    run: 'g([[\'a\']])',
  },
  {
    name: 'type parameters without a constraint',
    why: 'both have them',
    code: `export function unique<T>(xs: readonly T[]): Set<T> {
  const found = new Set<T>();
  for (const x of xs) found.add(x);
  return found;
}
export const pairs = <A>(xss: readonly A[][]): Set<A> => {
  const t = new Set<A>();
  log(t.size);
  for (const xs of xss) {
    for (const x of unique(xs)) t.add(x);
  }
  return t;
};
`,
    out: `export function unique<T>(xs: readonly T[]): Set<T> {
  return fillUnique(new Set<T>(), xs);
}

function fillUnique<T>(found: Set<T>, xs: readonly T[]): Set<T> {
  for (const x of xs) found.add(x);
  return found;
}
export const pairs = <A>(xss: readonly A[][]): Set<A> => {
  const t = new Set<A>();
  log(t.size);
  for (const xs of xss) {
    fillUnique(t, xs);
  }
  return t;
};
`,
    run: 'pairs([[\'a\'], [\'b\']])',
  },
  {
    name: 'a generic arrow in TSX',
    why: 'its comma stays',
    filename: 'case.tsx',
    code: `export const unique = <T,>(xs: readonly T[]): Set<T> => {
  const found = new Set<T>();
  for (const x of xs) found.add(x);
  return found;
};

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of unique(xs)) t.add(x);
  }
  return t;
}
`,
    out: `const fillUnique = <T,>(found: Set<T>, xs: readonly T[]): Set<T> => {
  for (const x of xs) found.add(x);
  return found;
};

export const unique = <T,>(xs: readonly T[]): Set<T> => fillUnique(new Set<T>(), xs);

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    fillUnique(t, xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'arguments',
    why: 'they would be one more',
    hazard: 'W4',
    filename: 'case.js',
    pair: 'JavaScript',
    code: `export function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x + arguments.length);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'uses-arguments' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'new.target',
    why: 'another function\'s',
    hazard: 'W4',
    filename: 'case.js',
    pair: 'JavaScript',
    code: `export function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x + String(new.target));
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'uses-arguments' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a plain function with this',
    why: 'another function\'s',
    hazard: 'W4',
    filename: 'case.js',
    pair: 'JavaScript',
    code: `export function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x + typeof this);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'uses-this' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'an inner function with arguments and this',
    why: 'they are its own',
    filename: 'case.js',
    code: `export function names(xs) {
  const found = new Set();
  const count = function () {
    return arguments.length + typeof this;
  };
  for (const x of xs) found.add(x + count(x, x));
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `export function names(xs) {
  return fillNames(new Set(), xs);
}

function fillNames(found, xs) {
  const count = function () {
    return arguments.length + typeof this;
  };
  for (const x of xs) found.add(x + count(x, x));
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a directive of its own',
    why: 'it changes what the body means',
    hazard: 'W11',
    filename: 'case.js',
    pair: 'JavaScript',
    code: `export function names(xs) {
  "use server";
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'has-directive', at: '"use server";' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'direct eval',
    why: 'it can name everything',
    hazard: 'W13',
    filename: 'case.js',
    pair: 'JavaScript',
    code: `export function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
export const run = (code) => eval(code);
`,
    refused: { code: 'direct-eval', at: 'eval(code)' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'passed on as a value',
    why: 'it may be serialised, and the filler left behind',
    hazard: 'W5',
    filename: 'case.js',
    pair: 'passed to map of an array',
    code: `const evaluate = (fn, x) =>
  new Function(\`return (\${fn})(\${JSON.stringify(x)})\`)();
export function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
export const g = () => evaluate(names, ["a"]);
`,
    refused: { code: 'used-as-value', at: 'names' },
    run: 'g()',
  },
  {
    name: 'passed to map of an array',
    why: 'that is a call',
    code: `export function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
export const g = (xss: string[][]) => xss.map(names);
`,
    out: `export function names(xs: readonly string[]): Set<string> {
  return fillNames(new Set<string>(), xs);
}

function fillNames(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
export const g = (xss: string[][]) => xss.map(names);
`,
    run: 'g([[\'a\']])',
  },
  {
    name: 'module.exports',
    why: 'an export like another',
    filename: 'case.cjs',
    code: `"use strict";
function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}
function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
module.exports = { f, names };
module.exports.other = names;
`,
    out: `"use strict";
function names(xs) {
  return fillNames(new Set(), xs);
}

function fillNames(found, xs) {
  for (const x of xs) found.add(x);
  return found;
}
function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
module.exports = { f, names };
module.exports.other = names;
`,
    run: '[module.exports.other([\'q\']), ...[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]]',
  },
  {
    name: 'called before it stands',
    why: 'the filler is hoisted as it was',
    hazard: 'W12',
    filename: 'case.js',
    code: `export const first = f([["a"]]);
export function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `export const first = f([["a"]]);
export function names(xs) {
  return fillNames(new Set(), xs);
}

function fillNames(found, xs) {
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
`,
    run: '[first, ...[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]]',
  },
  {
    name: 'an arrow, called as soon as it stands',
    why: 'its filler stands before it',
    hazard: 'W12',
    filename: 'case.js',
    code: `export const names = (xs) => {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
};
export const first = names(["a"]);

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `const fillNames = (found, xs) => {
  for (const x of xs) found.add(x);
  return found;
};

export const names = (xs) => fillNames(new Set(), xs);
export const first = names(["a"]);

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    fillNames(t, xs);
  }
  return t;
}
`,
    run: '[first, ...[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]]',
  },
  {
    name: 'a let',
    why: 'a filler has no place beside it',
    filename: 'case.js',
    pair: 'an exported arrow',
    code: `let names = (xs) => {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
};

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
export { names };
`,
    refused: { code: 'no-safe-insertion-point' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a function in a block',
    why: 'the filler stands in the block',
    filename: 'case.js',
    code: `export function f(xss) {
  const t = new Set(["z"]);
  if (xss.length > 0) {
    for (const xs of xss) {
      for (const x of names(xs)) t.add(x);
    }
    log(names(["q"]).size);
    function names(xs) {
      const found = new Set();
      for (const x of xs) found.add(x);
      return found;
    }
  }
  return t;
}
`,
    out: `export function f(xss) {
  const t = new Set(["z"]);
  if (xss.length > 0) {
    for (const xs of xss) {
      fillNames(t, xs);
    }
    log(names(["q"]).size);
    function names(xs) {
      return fillNames(new Set(), xs);
    }

    function fillNames(found, xs) {
      for (const x of xs) found.add(x);
      return found;
    }
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a namespace',
    why: 'the filler stands in it',
    code: `export namespace Names {
  export function names(xs: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (const x of xs) found.add(x);
    return found;
  }
  export function all(xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      for (const x of names(xs)) t.add(x);
    }
    return t;
  }
}
`,
    out: `export namespace Names {
  export function names(xs: readonly string[]): Set<string> {
    return fillNames(new Set<string>(), xs);
  }

  function fillNames(found: Set<string>, xs: readonly string[]): Set<string> {
    for (const x of xs) found.add(x);
    return found;
  }
  export function all(xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      fillNames(t, xs);
    }
    return t;
  }
}
`,
    run: 'Names.all([[\'a\']])',
  },
  {
    name: 'overloads',
    why: 'the filler has one signature',
    pair: 'an exported declaration',
    code: `export function names(xs: readonly string[]): Set<string>;
export function names(xs: readonly string[], tag: string): Set<string>;
export function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'merged-declaration' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a namespace of the same name',
    why: 'two declarations of one thing',
    pair: 'an exported declaration',
    code: `export function names(xs: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}
export namespace names {
  export const tag = 1;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'merged-declaration' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a static',
    why: 'the filler stands behind its class',
    code: `class Box {
  tag = "box";
  static names(xs: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (const x of xs) found.add(x);
    return found;
  }
  all(xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      for (const x of Box.names(xs)) t.add(x);
    }
    return t;
  }
  one(xs: readonly string[]) {
    return Box.names(xs);
  }
}
`,
    out: `class Box {
  tag = "box";
  static names(xs: readonly string[]): Set<string> {
    return fillNames(new Set<string>(), xs);
  }
  all(xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      fillNames(t, xs);
    }
    return t;
  }
  one(xs: readonly string[]) {
    return Box.names(xs);
  }
}

function fillNames(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) found.add(x);
  return found;
}
`,
    run: '[new Box().all([["a"], ["b", "a"]]), new Box().one(["q"])]',
  },
  {
    name: 'a static of an exported class',
    why: 'another file may set it',
    hazard: 'W10',
    pair: 'a static',
    code: `export class Box {
  tag = "box";
  static names(xs: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (const x of xs) found.add(x);
    return found;
  }
  all(xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      for (const x of Box.names(xs)) t.add(x);
    }
    return t;
  }
  one(xs: readonly string[]) {
    return Box.names(xs);
  }
}
`,
    refused: { code: 'overridable' },
    run: '[new Box().all([["a"], ["b", "a"]]), new Box().one(["q"])]',
  },
  {
    name: 'a #method without this',
    why: 'a function behind the class; it needs no receiver',
    hazard: 'W9',
    code: `export class Box {
  tag = "box";
  #names(xs: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (const x of xs) {
      found.add(x);
    }
    return found;
  }
  all(xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      for (const x of this.#names(xs)) t.add(x);
    }
    return t;
  }
  one(xs: readonly string[]) {
    return this.#names(xs);
  }
}
`,
    out: `export class Box {
  tag = "box";
  #names(xs: readonly string[]): Set<string> {
    return fillNames(new Set<string>(), xs);
  }
  all(xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      fillNames(t, xs);
    }
    return t;
  }
  one(xs: readonly string[]) {
    return this.#names(xs);
  }
}

function fillNames(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) {
    found.add(x);
  }
  return found;
}
`,
    run: '[new Box().all([["a"], ["b", "a"]]), new Box().one(["q"])]',
  },
  {
    name: 'a private method without this',
    why: 'the same; a private filler would make the class nominal',
    hazard: 'TS2',
    code: `export class Box {
  tag = "box";
  private names(xs: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (const x of xs) found.add(x);
    return found;
  }
  all(xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      for (const x of this.names(xs)) t.add(x);
    }
    return t;
  }
  one(xs: readonly string[]) {
    return this.names(xs);
  }
}
`,
    out: `export class Box {
  tag = "box";
  private names(xs: readonly string[]): Set<string> {
    return fillNames(new Set<string>(), xs);
  }
  all(xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      fillNames(t, xs);
    }
    return t;
  }
  one(xs: readonly string[]) {
    return this.names(xs);
  }
}

function fillNames(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) found.add(x);
  return found;
}
`,
    run: '[new Box().all([["a"], ["b", "a"]]), new Box().one(["q"])]',
  },
  {
    name: 'a #method with this, one result kept',
    why: 'a filler behind the class has no this',
    hazard: 'W6',
    pair: 'a #method without this',
    code: `export class Box {
  tag = "box";
  #names(xs: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (const x of xs) found.add(x + this.tag);
    return found;
  }
  all(xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      for (const x of this.#names(xs)) t.add(x);
    }
    return t;
  }
  one(xs: readonly string[]) {
    return this.#names(xs);
  }
}
`,
    refused: { code: 'uses-this' },
    run: '[new Box().all([["a"], ["b", "a"]]), new Box().one(["q"])]',
  },
  {
    name: 'a private method with overloads',
    why: 'which of them is called is not said',
    pair: 'a private method without this',
    code: `export class Box {
  tag = "box";
  private names(xs: readonly string[]): Set<string>;
  private names(xs: readonly string[], tag?: string): Set<string> {
    const found = new Set<string>();
    for (const x of xs) found.add(x + (tag ?? ""));
    return found;
  }
  all(xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      for (const x of this.names(xs)) t.add(x);
    }
    return t;
  }
  one(xs: readonly string[]) {
    return this.names(xs);
  }
}
`,
    silent: true,
    run: '[new Box().all([["a"], ["b", "a"]]), new Box().one(["q"])]',
  },
  {
    name: 'a #method that names private members',
    why: 'nobody else may',
    pair: 'a #method without this',
    code: `export class Box {
  tag = "box";
  static #tag = "t";
  #names(xs: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (const x of xs) found.add(x + Box.#tag);
    return found;
  }
  all(xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      for (const x of this.#names(xs)) t.add(x);
    }
    return t;
  }
  one(xs: readonly string[]) {
    return this.#names(xs);
  }
}
`,
    refused: { code: 'not-relocatable', at: '#tag' },
    run: '[new Box().all([["a"], ["b", "a"]]), new Box().one(["q"])]',
  },
  {
    name: 'a public method',
    why: 'a subclass or a spy may replace it',
    hazard: 'W10',
    pair: 'a public method that is never overridden',
    code: `export class Box {
  tag = "box";
  names(xs: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (const x of xs) found.add(x);
    return found;
  }
  all(xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      for (const x of this.names(xs)) t.add(x);
    }
    return t;
  }
  one(xs: readonly string[]) {
    return this.names(xs);
  }
}
`,
    refused: { code: 'overridable' },
    run: '[new Box().all([["a"], ["b", "a"]]), new Box().one(["q"])]',
  },
  {
    name: 'a public method that is never overridden',
    why: 'the assumption lifts it',
    settings: { assumptions: { noOverrides: true } },
    code: `export class Box {
  tag = "box";
  names(xs: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (const x of xs) found.add(x);
    return found;
  }
  all(xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      for (const x of this.names(xs)) t.add(x);
    }
    return t;
  }
  one(xs: readonly string[]) {
    return this.names(xs);
  }
}
`,
    out: `export class Box {
  tag = "box";
  names(xs: readonly string[]): Set<string> {
    return fillNames(new Set<string>(), xs);
  }
  all(xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      fillNames(t, xs);
    }
    return t;
  }
  one(xs: readonly string[]) {
    return this.names(xs);
  }
}

function fillNames(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) found.add(x);
  return found;
}
`,
    run: '[new Box().all([["a"], ["b", "a"]]), new Box().one(["q"])]',
  },
  {
    name: 'a method of an object literal',
    why: 'a filler beside it would be a key of the object',
    hazard: 'W8',
    filename: 'case.js',
    code: `const box = {
  names(xs) {
    const found = new Set();
    for (const x of xs) found.add(x);
    return found;
  },
};

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of box.names(xs)) t.add(x);
  }
  return t;
}
`,
    silent: true,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a method that calls super',
    why: 'only a method may',
    filename: 'case.js',
    pair: 'a #method without this',
    code: `class Base {
  tag() {
    return "t";
  }
}
export class Box extends Base {
  #names(xs) {
    const found = new Set();
    for (const x of xs) found.add(x + super.tag());
    return found;
  }
  all(xss) {
    const t = new Set(["z"]);
    for (const xs of xss) for (const x of this.#names(xs)) t.add(x);
    return t;
  }
}
`,
    refused: { code: 'uses-this', at: 'super' },
    run: 'new Box().all([["a"]])',
  },
  {
    name: 'a method of a class in a sloppy script',
    why: 'its body is strict, a function behind it is not',
    filename: 'case.cjs',
    pair: 'a #method without this',
    code: `class Box {
  #names(xs) {
    const found = new Set();
    for (const x of xs)
      found.add(
        x +
          typeof (function () {
            return this;
          })(),
      );
    return found;
  }
  all(xss) {
    const t = new Set(["z"]);
    for (const xs of xss) for (const x of this.#names(xs)) t.add(x);
    return t;
  }
  one(xs) {
    return this.#names(xs);
  }
}
exports.Box = Box;
`,
    refused: { code: 'not-relocatable' },
    run: 'new Box().all([["a"]])',
  },
  {
    name: 'a decorated method',
    why: 'the decorator decides what is called',
    pair: 'a private method without this',
    code: `declare const memo: any;
export class Box {
  tag = "box";
  @memo private names(xs: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (const x of xs) found.add(x);
    return found;
  }
  all(xss: readonly string[][]) {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      for (const x of this.names(xs)) t.add(x);
    }
    return t;
  }
  one(xs: readonly string[]) {
    return this.names(xs);
  }
}
`,
    refused: { code: 'overridable' },
  },
  {
    name: 'a directive in the head',
    why: 'it is bound to the line',
    hazard: 'TS8',
    pair: 'an exported declaration',
    code: `// @ts-expect-error: no type of its own
export function names(xs: readonly string[]): Set<Missing> {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'directive-comment', at: '// @ts-expect-error: no type of its own' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a generated file',
    why: 'it would be written again',
    filename: 'case.js',
    pair: 'JavaScript',
    code: `// @generated
export function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'generated-file' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a drain under a disabling comment',
    why: 'it is left alone, and so is the builder',
    filename: 'case.js',
    pair: 'an exported declaration',
    code: `export function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}
export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    // eslint-disable-next-line zero-copy-map/prefer-caller-filled
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    silent: true,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a filler that is there',
    why: 'known by what it does, not by its name',
    code: `function into(all: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) all.add(x);
  return all;
}
export function names(xs: readonly string[]): Set<string> {
  return into(new Set<string>(), xs);
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    out: `function into(all: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) all.add(x);
  return all;
}
export function names(xs: readonly string[]): Set<string> {
  return into(new Set<string>(), xs);
}

export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    into(t, xs);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a filler that takes one parameter more',
    why: 'the wrapper keeps it from the callers',
    filename: 'case.js',
    pair: 'a filler that is there',
    code: `function into(all, xs, tag = "") {
  for (const x of xs) all.add(x + tag);
  return all;
}
export function names(xs) {
  return into(new Set(), xs);
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs, "extra")) t.add(x);
  }
  return t;
}
`,
    silent: true,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'a filler that reads',
    why: 'the name is not enough',
    filename: 'case.js',
    pair: 'a filler that is there',
    code: `function fillNames(all, xs) {
  for (const x of xs) if (!all.has("z")) all.add(x);
  return all;
}
export function names(xs) {
  return fillNames(new Set(), xs);
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'reads-own-container', at: 'all.has("z")' },
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'as a suggestion',
    why: 'the option leaves the new function to the reader',
    filename: 'case.js',
    options: {extract: 'suggest'},
    code: `export function names(xs) {
  const found = new Set();
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    review: `export function names(xs) {
  return fillNames(new Set(), xs);
}

function fillNames(found, xs) {
  for (const x of xs) found.add(x);
  return found;
}

export function f(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    run: '[f([[\'a\', \'bb\'], [\'c\', \'a\']]), f([])]',
  },
  {
    name: 'six findings in one file',
    why: 'each pass leaves a correct program, and they come to an end',
    filename: 'case.js',
    code: `export function getA(xs) {
  const out = new Set();
  for (const x of xs) out.add("A" + x);
  return out;
}
export function allA(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of getA(xs)) t.add(x);
    for (const x of getB(xs)) t.add(x);
    for (const x of getC(xs)) t.add(x);
  }
  return t;
}

export function getB(xs) {
  const out = new Set();
  for (const x of xs) out.add("B" + x);
  return out;
}
export function allB(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of getA(xs)) t.add(x);
    for (const x of getB(xs)) t.add(x);
    for (const x of getC(xs)) t.add(x);
  }
  return t;
}

export function getC(xs) {
  const out = new Set();
  for (const x of xs) out.add("C" + x);
  return out;
}
export function allC(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    for (const x of getA(xs)) t.add(x);
    for (const x of getB(xs)) t.add(x);
    for (const x of getC(xs)) t.add(x);
  }
  return t;
}
`,
    out: `export function getA(xs) {
  return fillA(new Set(), xs);
}

function fillA(out, xs) {
  for (const x of xs) out.add("A" + x);
  return out;
}
export function allA(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    fillA(t, xs);
    fillB(t, xs);
    fillC(t, xs);
  }
  return t;
}

export function getB(xs) {
  return fillB(new Set(), xs);
}

function fillB(out, xs) {
  for (const x of xs) out.add("B" + x);
  return out;
}
export function allB(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    fillA(t, xs);
    fillB(t, xs);
    fillC(t, xs);
  }
  return t;
}

export function getC(xs) {
  return fillC(new Set(), xs);
}

function fillC(out, xs) {
  for (const x of xs) out.add("C" + x);
  return out;
}
export function allC(xss) {
  const t = new Set(["z"]);
  for (const xs of xss) {
    fillA(t, xs);
    fillB(t, xs);
    fillC(t, xs);
  }
  return t;
}
`,
    run: '[allA([["x"]]), allB([["y"]]), allC([["x"], ["y"]])]',
  },
  {
    name: 'a member that is a private parameter of the constructor',
    why: 'behind the class it cannot be named (TS2341)',
    code: `class Box {
  constructor(private tags: readonly string[]) {}
  static names(box: Box): Set<string> {
    const found = new Set<string>();
    for (const tag of box.tags) found.add(tag);
    return found;
  }
  static all(boxes: readonly Box[]) {
    const t = new Set<string>(["z"]);
    for (const box of boxes) {
      for (const x of Box.names(box)) t.add(x);
    }
    return t;
  }
  static one(box: Box) {
    return Box.names(box);
  }
}
export const f = (xss: readonly string[][]) => {
  const boxes = xss.map((xs) => new Box(xs));
  return [Box.all(boxes), ...boxes.map((box) => Box.one(box))];
};
`,
    refused: { code: 'not-relocatable', at: 'box.tags' },
    pair: 'a member that is a parameter of the constructor',
    run: 'f([["a"], ["b", "a"]])',
  },
  {
    name: 'a member that is a parameter of the constructor',
    why: 'the pair of it',
    code: `class Box {
  constructor(readonly tags: readonly string[]) {}
  static names(box: Box): Set<string> {
    const found = new Set<string>();
    for (const tag of box.tags) found.add(tag);
    return found;
  }
  static all(boxes: readonly Box[]) {
    const t = new Set<string>(["z"]);
    for (const box of boxes) {
      for (const x of Box.names(box)) t.add(x);
    }
    return t;
  }
  static one(box: Box) {
    return Box.names(box);
  }
}
export const f = (xss: readonly string[][]) => {
  const boxes = xss.map((xs) => new Box(xs));
  return [Box.all(boxes), ...boxes.map((box) => Box.one(box))];
};
`,
    out: `class Box {
  constructor(readonly tags: readonly string[]) {}
  static names(box: Box): Set<string> {
    return fillNames(new Set<string>(), box);
  }
  static all(boxes: readonly Box[]) {
    const t = new Set<string>(["z"]);
    for (const box of boxes) {
      fillNames(t, box);
    }
    return t;
  }
  static one(box: Box) {
    return Box.names(box);
  }
}

function fillNames(found: Set<string>, box: Box): Set<string> {
  for (const tag of box.tags) found.add(tag);
  return found;
}
export const f = (xss: readonly string[][]) => {
  const boxes = xss.map((xs) => new Box(xs));
  return [Box.all(boxes), ...boxes.map((box) => Box.one(box))];
};
`,
    run: 'f([["a"], ["b", "a"]])',
  },
  {
    name: 'an arrow whose const takes anything',
    why: 'calls are checked against that type, the filler takes less (TS2345)',
    code: `const names: (xs: any) => Set<string> = (xs: readonly string[]) => {
  const found = new Set<string>();
  for (const x of xs) found.add(x);
  return found;
};
export function f(xss: readonly string[][]) {
  const t = new Set<string>(["z"]);
  for (const xs of xss) {
    for (const x of names(xs)) t.add(x);
  }
  return t;
}
`,
    refused: { code: 'untyped-parameter', at: '(xs: any) => Set<string>' },
    pair: 'an arrow whose type is written at the const',
    run: 'f([["a"], ["b", "a"]])',
  },
  {
    name: 'a namespace of two blocks',
    why: 'what one block exports the other can name, without a trace in its text',
    code: `namespace Store {
  export class Set<T> extends globalThis.Set<T> {
    readonly kind = "own";
  }
}
namespace Store {
  function names(xs: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (const x of xs) found.add(x);
    return found;
  }
  export function f(xs: readonly string[]) {
    const t = new Set<string>(["z"]);
    for (const x of names(xs)) t.add(x);
    return [t.kind, t];
  }
}
export const { f } = Store;
`,
    refused: { code: 'merged-declaration' },
    pair: 'a namespace',
    run: 'f(["a"])',
  },
  {
    name: 'a private method of a class that has heirs',
    why: 'the filler is no member: the class stays as it is to the types, and an heir keeps its own name',
    hazard: 'TS2b TS2c',
    code: `class Letters {
  private pick(xs: readonly string[]): Set<string> {
    const found = new Set<string>();
    for (const x of xs) found.add(x);
    return found;
  }

  first(xs: readonly string[]): number {
    return this.pick(xs).size;
  }

  all(xss: readonly string[][]): Set<string> {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      for (const x of this.pick(xs)) t.add(x);
    }
    return t;
  }
}

class More extends Letters {
  fillPick(): string {
    return "its own";
  }
}

export function f(xss: readonly string[][]) {
  return [new More().all(xss), new More().fillPick()];
}
`,
    out: `class Letters {
  private pick(xs: readonly string[]): Set<string> {
    return fillPick2(new Set<string>(), xs);
  }

  first(xs: readonly string[]): number {
    return this.pick(xs).size;
  }

  all(xss: readonly string[][]): Set<string> {
    const t = new Set<string>(["z"]);
    for (const xs of xss) {
      fillPick2(t, xs);
    }
    return t;
  }
}

function fillPick2(found: Set<string>, xs: readonly string[]): Set<string> {
  for (const x of xs) found.add(x);
  return found;
}

class More extends Letters {
  fillPick(): string {
    return "its own";
  }
}

export function f(xss: readonly string[][]) {
  return [new More().all(xss), new More().fillPick()];
}
`,
    run: "[f([['a', 'bb'], ['c', 'a']]), f([])]",
  },
];
