import type { Attack } from './attack.js';

const attacks: readonly Attack[] = [
  {
    name: 'dictionary: int order',
    aim: 'numbers come first, in order, whoever puts them in',
    filename: 'attack.js',
    touched: true,
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = xs[i];
  return d;
}
export function f(a, b) {
  const t = { z: 1 };
  Object.assign(t, index(a));
  Object.assign(t, index(b));
  return [Object.keys(t), JSON.stringify(t)];
}
`,
    run: 'f([9,3,1],[2,3,8])',
  },
  {
    name: 'dictionary: int order spread',
    aim: 'the same, in a literal',
    filename: 'attack.js',
    touched: true,
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = xs[i];
  return d;
}
export function f(a, b) {
  return JSON.stringify({ z: 1, ...index(a), ...index(b) });
}
`,
    run: 'f([9,3,1],[2,3,8])',
  },
  {
    name: 'dictionary: huge ints',
    aim: 'numbers that are no array indices keep their order of insertion',
    filename: 'attack.js',
    touched: true,
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = xs[i];
  return d;
}
export function f(a, b) {
  return JSON.stringify({ z: 1, ...index(a), ...index(b) });
}
`,
    run: 'f([4294967296,3,-1,4294967295,1.5],[4294967294,-1,1e21,NaN])',
  },
  {
    name: 'dictionary: literal order',
    aim: 'texts keep the order of the statements',
    filename: 'attack.js',
    touched: true,
    code: `function index(xs) {
  const d = {};
  for (const x of xs) d[x ? 'b' : 'a'] = x;
  return d;
}
export function f(a, b) {
  const t = {};
  Object.assign(t, index(a));
  t.c = 1;
  Object.assign(t, index(b));
  return JSON.stringify(t);
}
`,
    run: 'f([1],[0,1,0])',
  },
  {
    name: 'dictionary: throw half try',
    aim: 'a half-filled target that a handler returns',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = boom(xs[i]);
  return d;
}
function boom(x) {
  if (x === 3) throw 1;
  return x;
}
export function f(a) {
  const t = {};
  try {
    Object.assign(t, index(a));
  } catch {}
  return t;
}
`,
    run: 'f([1,2,3])',
  },
  {
    name: 'dictionary: throw half merge',
    aim: 'a literal that an exception drops',
    filename: 'attack.js',
    touched: true,
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = boom(xs[i]);
  return d;
}
function boom(x) {
  if (x === 3) throw 1;
  return x;
}
export function f(a) {
  let t = { q: 1 };
  try {
    t = { ...t, ...index(a) };
  } catch {}
  return t;
}
`,
    run: 'f([1,2,3])',
  },
  {
    name: 'dictionary: throw half literal named',
    aim: 'a literal that has a name already',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = boom(xs[i]);
  return d;
}
function boom(x) {
  if (x === 3) throw 1;
  return x;
}
export function f(a) {
  let o = {};
  try {
    return Object.assign((o = { q: 1 }), index(a));
  } catch {}
  return o;
}
`,
    run: 'f([1,2,3])',
  },
  {
    name: 'dictionary: setter literal',
    aim: 'a setter of the target',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = xs[i];
  return d;
}
export function f(a) {
  const seen = [];
  const t = {
    set 1(v) {
      seen.push(v);
    },
  };
  Object.assign(t, index(a));
  return [seen, Object.keys(t)];
}
`,
    run: 'f([1,2])',
  },
  {
    name: 'dictionary: setter literal spread',
    aim: 'a spread that defines over a setter',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = xs[i];
  return d;
}
export function f(a) {
  const seen = [];
  const t = {
    set 1(v) {
      seen.push(v);
    },
    ...index(a),
  };
  return [seen, Object.entries(t)];
}
`,
    run: 'f([1,2])',
  },
  {
    name: 'dictionary: setter proto',
    aim: 'a setter that the literal inherits',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = xs[i];
  return d;
}
export function f(a) {
  const seen = [];
  const t = {
    __proto__: {
      set 1(v) {
        seen.push(v);
      },
    },
    ...index(a),
  };
  return [seen, Object.entries(t)];
}
`,
    run: 'f([1,2])',
  },
  {
    name: 'dictionary: setter proto later',
    aim: 'a prototype that is set by name',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = xs[i];
  return d;
}
export function f(a) {
  const seen = [];
  const t = {};
  t.__proto__ = {
    set 1(v) {
      seen.push(v);
    },
  };
  Object.assign(t, index([...a, ...a]));
  return [seen, Object.entries(t)];
}
`,
    run: 'f([1,2])',
  },
  {
    name: 'dictionary: setter proto helper',
    aim: 'a prototype that a helper sets',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = xs[i];
  return d;
}
function p(o, seen) {
  o.__proto__ = {
    set 1(v) {
      seen.push(v);
    },
  };
}
export function f(a) {
  const seen = [];
  const t = {};
  p(t, seen);
  Object.assign(t, index([...a, ...a]));
  return [seen, Object.entries(t)];
}
`,
    run: 'f([1,2])',
  },
  {
    name: 'dictionary: setPrototypeOf',
    aim: 'a prototype that is set by its method',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = xs[i];
  return d;
}
export function f(a) {
  const seen = [];
  const t = {};
  Object.setPrototypeOf(t, {
    set 1(v) {
      seen.push(v);
    },
  });
  Object.assign(t, index([...a, ...a]));
  return [seen, Object.entries(t)];
}
`,
    run: 'f([1,2])',
  },
  {
    name: 'dictionary: frozen in loop',
    aim: 'frozen at the end of the round before',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = xs[i];
  return d;
}
export function f(a) {
  const t = {};
  const out = [];
  for (const x of a) {
    try {
      Object.assign(t, index([x]));
    } catch {
      out.push('threw');
    }
    Object.freeze(t);
  }
  return [t, out];
}
`,
    run: 'f([1,2])',
  },
  {
    name: 'dictionary: frozen elsewhere',
    aim: 'frozen by a helper',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = xs[i];
  return d;
}
function fr(o) {
  Object.freeze(o);
}
export function f(a) {
  const t = {};
  fr(t);
  try {
    Object.assign(t, index(a));
  } catch {
    return 'threw';
  }
  return t;
}
`,
    run: 'f([1,2])',
  },
  {
    name: 'dictionary: null proto target',
    aim: 'a target without a prototype',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = xs[i];
  return d;
}
export function f(a) {
  const t = Object.create(null);
  Object.assign(t, index(a));
  return [Object.getPrototypeOf(t), { ...t }];
}
`,
    run: 'f([1,2])',
  },
  {
    name: 'dictionary: null proto builder spread',
    aim: 'a builder whose dictionary has none',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = Object.create(null);
  for (let i = 0; i < xs.length; i++) d[i] = xs[i];
  return d;
}
export function f(a) {
  const t = { ...index(a), ...index(a) };
  return Object.getPrototypeOf(t) === Object.prototype;
}
`,
    run: 'f([1,2])',
  },
  {
    name: 'dictionary: count',
    aim: 'a builder that counts, into a literal that holds something',
    filename: 'attack.js',
    code: `function count(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = (d[xs[i] >>> 0] ?? 0) + 1;
  return d;
}
export function f(a, b) {
  return { ...count(a), ...count(b) };
}
`,
    run: 'f([1,2,2],[2,2])',
  },
  {
    name: 'dictionary: count first only',
    aim: 'a builder that counts, first',
    filename: 'attack.js',
    touched: true,
    code: `function count(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = (d[xs[i] >>> 0] ?? 0) + 1;
  return d;
}
function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = xs[i];
  return d;
}
export function f(a, b) {
  return { ...count(a), ...index(b) };
}
`,
    run: 'f([1,2,2],[2,2])',
  },
  {
    name: 'dictionary: arg reads target',
    aim: 'arguments that read the target',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = xs[i];
  return d;
}
export function f(a) {
  const t = { 5: 5 };
  Object.assign(t, index(Object.values(t)));
  Object.assign(t, index([...a, Object.keys(t).length]));
  return t;
}
`,
    run: 'f([1,2])',
  },
  {
    name: 'dictionary: getter arg',
    aim: 'getters before arguments',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = xs[i];
  return d;
}
export function f(a) {
  const log = [];
  const r = {
    ...{
      get x() {
        log.push('x');
        return 1;
      },
    },
    ...index((log.push('arg'), a)),
  };
  return [log, r];
}
`,
    run: 'f([1])',
  },
  {
    name: 'dictionary: assign getter source',
    aim: 'arguments before getters',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = xs[i];
  return d;
}
export function f(a) {
  const log = [];
  const s = {
    get x() {
      log.push('x');
      return 1;
    },
  };
  const r = Object.assign({}, s, index((log.push('arg'), a)));
  return [log, r];
}
`,
    run: 'f([1])',
  },
  {
    name: 'dictionary: symbol key for-in',
    aim: 'a symbol, which for…in leaves out',
    filename: 'attack.js',
    code: `const s = Symbol('s');
function index(x) {
  const d = {};
  d[x ? s : 'a'] = 1;
  return d;
}
export function f(a) {
  const t = {};
  const d = index(a);
  for (const k in d) t[k] = d[k];
  return [Reflect.ownKeys(t).length];
}
`,
    run: 'f(1)',
  },
  {
    name: 'dictionary: for-in inherits via proto write',
    aim: 'keys that come by a prototype',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  d.__proto__ = { inherited: 1 };
  for (let i = 0; i < xs.length; i++) d[i] = xs[i];
  return d;
}
export function f(a) {
  const t = {};
  const d = index(a);
  for (const k in d) t[k] = d[k];
  return t;
}
`,
    run: 'f([1])',
  },
  {
    name: 'dictionary: own proto literal value',
    aim: '__proto__ as a key, a number as its value',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (const x of xs) d[x] = 1;
  return d;
}
export function f(a) {
  const t = {};
  Object.assign(t, index(a));
  return [Reflect.ownKeys(t), Object.getPrototypeOf(t) === Object.prototype];
}
`,
    run: "f(['__proto__','a'])",
  },
  {
    name: 'dictionary: own proto obj value',
    aim: '__proto__ as a key, an object as its value',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (const x of xs) d[x] = { y: 1 };
  return d;
}
export function f(a) {
  const t = {};
  Object.assign(t, index(a));
  return [Reflect.ownKeys(t), t.y];
}
`,
    run: "f(['__proto__','a'])",
  },
  {
    name: 'dictionary: number-like object key',
    aim: 'an object that becomes __proto__ as a key',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (const x of xs) d[x] = 1;
  return d;
}
export function f(a) {
  const t = {};
  Object.assign(t, index(a));
  return [Reflect.ownKeys(t), t.y];
}
`,
    run: "f([{toString(){return '__proto__'}}])",
  },
  {
    name: 'dictionary: alias late',
    aim: 'an alias that f finds too early',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = xs[i];
  return d;
}
const before = (() => {
  try {
    return f([1]);
  } catch (e) {
    return e.name;
  }
})();
const { assign } = Object;
export function f(a) {
  const t = {};
  assign(t, index(a));
  return t;
}
`,
    run: '[before, f([1])]',
  },
  {
    name: 'dictionary: live for-in over target',
    aim: 'a target that for…in is walking',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = xs[i];
  return d;
}
export function f(a) {
  const t = { a: 1, b: 2 };
  const seen = [];
  for (const k in t) {
    seen.push(k);
    Object.assign(t, index([seen.length]));
  }
  return [seen, t];
}
`,
    run: 'f()',
  },
  {
    name: 'dictionary: captured target',
    aim: 'a closure that looks at the target meanwhile',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = peek(xs[i]);
  return d;
}
let peek = (x) => x;
export function f(a) {
  const t = {};
  const log = [];
  peek = (x) => {
    log.push(Object.keys(t).length);
    return x;
  };
  Object.assign(t, index(a));
  return [log, t];
}
`,
    run: 'f([1,2])',
  },
  {
    name: 'dictionary: helper returns',
    aim: 'a chain through a helper',
    filename: 'attack.js',
    touched: true,
    code: `function put(o, k, v) {
  o[k >>> 0] = v;
  return o;
}
function index(xs) {
  const d = {};
  for (const x of xs) put(d, x, x)[9] = 1;
  return d;
}
export function f(a) {
  const t = {};
  Object.assign(t, index(a));
  return t;
}
`,
    run: 'f([3,1])',
  },
  {
    name: 'dictionary: delete in builder',
    aim: 'a builder that takes entries away',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) {
    d[i] = 1;
    delete d[xs[i] >>> 0];
  }
  return d;
}
export function f(a) {
  const t = { 0: 'keep', 7: 'keep' };
  Object.assign(t, index(a));
  return t;
}
`,
    run: 'f([7,0])',
  },
  {
    name: 'dictionary: copy of fresh number',
    aim: 'copies of what is new',
    filename: 'attack.js',
    touched: true,
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = xs[i];
  return d;
}
export function f(a) {
  const t = { ...index(a) };
  t.x = 1;
  return [t, Object.assign({}, index(a))];
}
`,
    run: 'f([1,2])',
  },
  {
    name: 'dictionary: copy of fresh wrapper',
    aim: 'a copy of what a wrapper returns',
    filename: 'attack.js',
    code: `function index(xs) {
  return fillIndex({}, xs);
}
function fillIndex(d, xs) {
  for (const x of xs) d[x] = xs;
  return d;
}
export function f(a) {
  const t = { ...index(a) };
  return Reflect.ownKeys(t).length + String(t.length);
}
`,
    run: "f(['__proto__'])",
  },
  {
    name: 'dictionary: copy of fresh accessor',
    aim: 'a copy that flattens an accessor',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[i] = 1;
  Object.defineProperty(d, 'n', {
    enumerable: true,
    get() {
      return xs.length;
    },
  });
  return d;
}
export function f(a) {
  const t = { ...index(a) };
  a.push(1);
  return t.n;
}
`,
    run: 'f([1])',
  },
  {
    name: 'dictionary: proto assign in fresh',
    aim: 'a copy that drops a prototype',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[i] = 1;
  d.__proto__ = { p: 1 };
  return d;
}
export function f(a) {
  const t = { ...index(a) };
  return t.p;
}
`,
    run: 'f([1])',
  },
  {
    name: 'dictionary: Object.assign in fresh',
    aim: 'a copy of what another source has given a prototype',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[i] = 1;
  Object.assign(d, JSON.parse('{"__proto__":{"p":1}}'));
  return d;
}
export function f(a) {
  const t = { ...index(a) };
  return t.p;
}
`,
    run: 'f([1])',
  },
  {
    name: 'dictionary: let i reassigned to string',
    aim: 'a counter that becomes a text',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) {
    d[i] = 1;
    i += xs[i];
  }
  return d;
}
export function f(a) {
  const t = {};
  Object.assign(t, index(a));
  return t;
}
`,
    run: 'f([1,2])',
  },
  {
    name: 'dictionary: i destructured',
    aim: 'a counter that a pattern writes',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  let i = 0;
  [i] = xs;
  d[i] = { p: 1 };
  return d;
}
export function f(a) {
  const t = {};
  Object.assign(t, index(a));
  return t.p;
}
`,
    run: "f(['__proto__'])",
  },
  {
    name: 'dictionary: i for-of head',
    aim: 'a counter that a loop writes',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  let i = 0;
  for (i of xs) d[i] = { p: 1 };
  return d;
}
export function f(a) {
  const t = {};
  Object.assign(t, index(a));
  return t.p;
}
`,
    run: "f(['__proto__'])",
  },
  {
    name: 'dictionary: this method',
    aim: 'a private method as the builder',
    filename: 'attack.js',
    touched: true,
    code: `class A {
  #index(xs) {
    const d = {};
    for (let i = 0; i < xs.length; i++) d[i] = this.k;
    return d;
  }
  k = 3;
  f(a) {
    const t = {};
    Object.assign(t, this.#index(a));
    return t;
  }
}
`,
    run: 'new A().f([1,2])',
  },
  {
    name: 'dictionary: super base',
    aim: 'a spread of what super returns',
    filename: 'attack.js',
    touched: true,
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = xs[i];
  return d;
}
class B {
  n() {
    return 1;
  }
}
class A extends B {
  f(a) {
    return { ...super.n(), ...index(a) };
  }
}
`,
    run: 'new A().f([1])',
  },
  {
    name: 'dictionary: base with own proto',
    aim: 'the same, with numbers for keys',
    filename: 'attack.js',
    touched: true,
    code: `function index(xs) {
  const d = {};
  for (let i = 0; i < xs.length; i++) d[xs[i] >>> 0] = xs[i];
  return d;
}
export function f(a, u) {
  const r = { ...u, ...index(a) };
  return [Reflect.ownKeys(r), Object.getPrototypeOf(r) === Object.prototype];
}
`,
    run: 'f([1], JSON.parse(\'{"__proto__":{"q":1}}\'))',
  },
  {
    name: 'dictionary: base own proto + safe entry',
    aim: 'a literal that owns __proto__ by a spread',
    filename: 'attack.js',
    code: `function index(xs) {
  const d = {};
  for (const x of xs) d[x] = 1;
  return d;
}
export function f(a, u) {
  const r = { ...u, ...index(a) };
  return [Reflect.ownKeys(r)];
}
`,
    run: 'f([\'__proto__\'], JSON.parse(\'{"__proto__":{"q":1}}\'))',
  },
  {
    name: 'dictionary: name inference',
    aim: 'functions as values are not named after their keys',
    filename: 'attack.js',
    touched: true,
    code: `function index(xs) {
  const d = {};
  d[0] = () => {};
  d[1] = class {};
  return d;
}
export function f(a) {
  const t = {};
  Object.assign(t, index(a));
  return [t[0].name, t[1].name];
}
`,
    run: 'f([1])',
  },
];

export default attacks;
