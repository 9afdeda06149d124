/** Copies passed to functions that walk them, and copies walked by callbacks. */
import type { Attack } from './attack.js';

const attacks: readonly Attack[] = [
  {
    name: 'a walked parameter and its neighbours',
    aim: 'the same container by two parameters, one of them written',
    code: `function both(all: readonly number[], into: Set<number>): number {
  let n = 0;
  for (const one of all) {
    if (n > 50) break;
    into.add(one + 10);
    n += one;
  }
  return n;
}
export function f(): unknown {
  const s = new Set<number>([1, 2]);
  const t = s;
  return [both([...s], t), s];
}
export function g(): unknown {
  const s = new Set<number>([1, 2]);
  return [both([...s], new Set(s)), s];
}
`,
    run: '[f(), g()]',
  },
  {
    name: 'a walked parameter of a function that is called again from its own body',
    aim: 'the inner call writes what the outer one walks',
    code: `const s = new Set<number>([1, 2, 3]);
function walk(all: number[], depth: number): number {
  let n = 0;
  for (const one of all) {
    n += one;
    if (depth > 0) {
      s.delete(one + 1);
      n += walk([...s], depth - 1);
    }
  }
  return n;
}
export const f = (): number => walk([...s], 2);
`,
    run: '[f(), [...s]]',
  },
  {
    name: 'inner functions that walk and write',
    aim: 'a function declared in the one that owns the container',
    code: `export function f(xs: number[]): unknown {
  const m = new Map<number, number>();
  for (const x of xs) m.set(x, x);
  function drop(all: [number, number][]): number {
    let n = 0;
    for (const [k] of all) {
      m.delete(k + 1);
      n += k;
    }
    return n;
  }
  const read = (all: Map<number, number>): number => {
    let n = 0;
    for (const [k, v] of all) n += k * v;
    return n;
  };
  const first = read(new Map(m));
  return [first, drop([...m]), m];
}
`,
    run: '[f([1, 2, 3, 4]), f([])]',
  },
  {
    name: 'callbacks that look like loops',
    aim: 'names, returns, closures and live iteration',
    touched: true,
    code: `export function f(xs: readonly number[]): unknown {
  const s = new Set<number>(xs);
  const m = new Map<number, string>();
  const later: (() => number)[] = [];
  for (const x of xs) m.set(x, 'v' + x);
  let text = '';
  [...m].forEach(([k, v]) => {
    if (k === 2) return;
    text += v;
    later.push(() => k);
  });
  [...s].forEach((x) => {
    switch (x) {
      case 1:
        text += 'one';
        break;
      default:
        text += '-';
    }
  });
  [...m.keys()].forEach((k) => {
    if (k > 2) m.delete(k);
  });
  [...s].forEach((x) => {
    try {
      if (x === 2) return;
      text += String(x);
    } finally {
      text += '.';
    }
  });
  return [text, later.map((one) => one()), m, s];
}
export const has = (m: Map<string, number>, n: number): boolean => {
  switch (n) {
    case 0:
      return [...m.values()].some((v) => v === n);
    default:
      return [...m.keys()].every((k) => k !== 'z' || n > 9);
  }
};
`,
    run: "[f([1, 2, 3]), f([]), has(new Map([['a', 0]]), 0), has(new Map([['z', 1]]), 1), has(new Map(), 2)]",
  },
  {
    name: 'callbacks in odd places',
    aim: 'labels, cases, finally, arrows and generators round the walk',
    filename: 'attack.js',
    touched: true,
    code: `export function* g(xs) {
  const s = new Set(xs);
  [...s].forEach((x) => {
    s.delete(x);
  });
  yield s.size;
  return [...s].some((x) => x === 1);
}
export async function h(xs) {
  const s = new Set(xs);
  try {
    return [...s].find((x) => x === 2);
  } finally {
    [...s].forEach((x) => log(x));
    s.clear();
  }
}
export function k(xs) {
  const s = new Set(xs);
  out: {
    if (s.size > 9) break out;
    [...s].forEach((x) => { if (x) log(x) })
    ;[1].forEach((x) => log(x));
  }
  if (xs.length) { return [...s].every((x) => x !== 2 && x) } else return null;
}
`,
    run: '[[...g([1, 2])], h([1, 2]), h([]), k([1, 2]), k([1]), k([])]',
  },
  {
    name: 'what a loop narrows',
    aim: 'types that hold in a callback and not in a loop, or the other way',
    code: `interface Box { kind: 'a' | 'b'; next: Box | null }
export function f(names: Set<string>, box: Box): unknown {
  let found: string | undefined;
  let open = false;
  let n = 0;
  const own = new Set<string>(names);
  [...own].forEach((x) => {
    if (found === undefined && x > 'a') found = x;
  });
  [...own].forEach((x) => {
    if (x === 'b') open = true;
  });
  if (box.kind === 'a') {
    [...own].forEach((x) => {
      if (box.kind === 'b') n += x.length;
    });
  }
  if (own.size === 2) {
    [...own].forEach((x) => {
      if (own.size === 3) n += x.length;
    });
  }
  return [found, open, n];
}
`,
    run: "f(new Set(['a', 'b']), { kind: 'a', next: null })",
  },
];

export default attacks;
