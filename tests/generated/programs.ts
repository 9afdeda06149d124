/**
 * Random programs out of the shapes that the rules seek and the hazards that break a naive rewrite: builders, the
 * ways they are called, what their targets go through, accumulators, questions asked of copies. Each choice's first
 * value is the plain one, so that a failing program shrinks to the one hazard that broke it.
 */
import fc from 'fast-check';

type Kind = 'Map' | 'Set';

const oneOf = <const T extends readonly unknown[]>(...values: T): fc.Arbitrary<T[number]> => fc.constantFrom(...values);

/** What a builder does besides filling its container. */
const builderHazard = oneOf(
  'none', 'none', 'none',
  'early return', 'returns nothing', 'cached', 'reads size', 'reads has', 'clears', 'deletes', 'reassigned', 'captured by arrow',
  'captured by inner function', 'stored', 'passes to filler', 'passes to keeper', 'calls hook', 'throws', 'logs', 'subclass',
  'returns literal', 'default', 'destructured', 'rest', 'iterates itself', 'expando', 'async', 'generator', 'updates value', 'returns other',
);

const builderForm = oneOf('function', 'arrow', 'expression', '#method', 'private', 'method', 'static', 'inner');

const builder = fc.record({
  kind: oneOf('Set', 'Map'),
  form: builderForm,
  fill: oneOf('for', 'forEach', 'index', 'while', 'map', 'chain'),
  hazard: builderHazard,
  recursive: oneOf('no', 'no', 'drain', 'forEach', 'keeps', 'argument'),
});

const targetHazard = oneOf(
  'none', 'none', 'none', 'none',
  'let', 'reassigned', 'parameter', 'module', 'field', 'captured before', 'captured after', 'hoisted reader', 'stored', 'walked',
  'try around', 'try inside', 'try returns', 'finally', 'subclass', 'named in argument', 'lazy argument', 'seeded', 'logged after', 'frozen type',
  'loop', 'switch', 'conditional', 'label', 'hook reads',
);

const use = fc.record({
  builder: fc.nat(2),
  how: oneOf('drain', 'drain', 'forEach', 'merge', 'merge all', 'merge plain last', 'copy', 'copy of copy', 'loop copy', 'loop copy late', 'keep', 'value', 'ask', 'odd drain'),
  target: targetHazard,
});

const accumulator = fc.record({
  shape: oneOf(
    'reduce Map', 'reduce Set', 'reduce object', 'loop Map', 'loop Set', 'loop object', 'reduce ternary', 'reduce several', 'reduce lazy',
  ),
  hazard: oneOf(
    'none', 'none', 'reads', 'closure', 'spread last', 'no seed', 'shared seed', 'stored step', 'logs step', 'iterated', 'holes', 'thenable', 'proto', 'object keys', 'throws',
    'index', 'third', 'let alias', 'captured', 'parameter', 'null seed', 'function value',
  ),
});

const reader = fc.record({
  shape: oneOf('getter', 'method', '#method', 'has', 'size', 'first', 'values', 'leak'),
  hazard: oneOf('none', 'none', 'mutates copy', 'mutates source', 'mutates between', 'stored', 'inspected', 'handed in', 'effects', 'indexOf', 'subclass', 'reassigned', 'calls between'),
});

export const program = fc.record({
  typed: oneOf(true, true, false),
  builders: fc.array(builder, { minLength: 1, maxLength: 3 }),
  uses: fc.array(use, { minLength: 0, maxLength: 4 }),
  accumulators: fc.array(accumulator, { maxLength: 2 }),
  readers: fc.array(reader, { maxLength: 2 }),
  input: fc.array(fc.array(fc.integer({ min: 0, max: 5 }), { maxLength: 4 }), { minLength: 1, maxLength: 3 }),
});

export type Program = typeof program extends fc.Arbitrary<infer T> ? T : never;
type Builder = Program['builders'][number];
type Use = Program['uses'][number];

const PRELUDE = `
const hooks = [];
function hook() { for (const h of hooks) h(); }
const kept = [];
function keep(c) { kept.push(c); }
class SubMap extends Map { set(k, v) { log('SubMap.set'); return super.set(k, v); } }
class SubSet extends Set { add(v) { log('SubSet.add'); return super.add(v); } }
let budget = 400;
function spend() { if (--budget < 0) throw new RangeError('budget'); }
`;

/** The text of a program, as JavaScript or TypeScript, and the expression that runs it. */
export function write(given: Program): { code: string; run: string; filename: string } {
  const { typed } = given;
  const t = (text: string): string => (typed ? text : '');
  const parts: string[] = [typed ? PRELUDE.replace('hooks = []', 'hooks: any[] = []').replace('kept = []', 'kept: any[] = []').replace('keep(c)', 'keep(c: any)').replaceAll('(k, v)', '(k: any, v: any)').replace('super.set(k: any, v: any)', 'super.set(k, v)').replace('add(v)', 'add(v: any)').replace('super.add(v: any)', 'super.add(v)') : PRELUDE];
  const members: string[] = [];
  const calls: string[] = [];
  given.builders.forEach((one, i) => {
    const { declaration, member, call } = writeBuilder(one, i, t);
    if (declaration !== '') parts.push(declaration);
    if (member !== '') members.push(member);
    calls.push(call);
  });
  const statements = given.uses.map((one, i) => writeUse(one, i, given.builders, calls, t));
  for (const one of statements) {
    parts.push(...one.module);
    members.push(...one.members);
  }
  given.accumulators.forEach((one, i) => statements.push({ module: [], members: [], text: writeAccumulator(one, i, t) }));
  given.readers.forEach((one, i) => statements.push(writeReader(one, i, t)));
  for (const one of statements.slice(given.uses.length)) {
    parts.push(...one.module);
    members.push(...one.members);
  }
  parts.push(`class Host {\n${members.join('\n')}\n  main(xss${t(': number[][]')}) {\n    const results${t(': unknown[]')} = [];\n${statements
    .map((one) => one.text)
    .join('\n')}\n    return results;\n  }\n}`);
  const run = `(() => { try { return [new Host().main(${JSON.stringify(given.input)}), kept]; } catch (e) { return [String(e), kept]; } })()`;
  return { code: parts.join('\n'), run, filename: typed ? 'program.ts' : 'program.js' };
}

type Types = (text: string) => string;

function containerType(kind: Kind): string {
  return kind === 'Map' ? 'Map<number, number>' : 'Set<number>';
}

function writeNew(kind: Kind, t: Types, argument = ''): string {
  return `new ${kind}${t(kind === 'Map' ? '<number, number>' : '<number>')}(${argument})`;
}

function put(kind: Kind, name: string, key: string): string {
  return kind === 'Map' ? `${name}.set(${key}, ${key} * 2)` : `${name}.add(${key})`;
}

function writeBuilder(one: Builder, i: number, t: Types): { declaration: string; member: string; call: string } {
  const { kind, hazard, form } = one;
  const name = `build${i}`;
  const self = { function: name, arrow: name, expression: name, '#method': `this.#${name}`, private: `this.${name}`, method: `this.${name}`, static: `Host.${name}`, inner: name }[form];
  const body: string[] = [];
  const fresh = hazard === 'subclass' ? `new Sub${kind}()` : writeNew(kind, t);
  if (hazard === 'cached') body.push(`if (cache${i} !== null) return cache${i};`);
  if (hazard === 'returns nothing') body.push(`if (xs.length === 3) return undefined${t(' as any')};`);
  if (hazard === 'returns other') body.push(`if (xs.length === 2) return ${writeNew(kind, t)};`);
  body.push(`${hazard === 'reassigned' ? 'let' : 'const'} m = ${fresh};`, 'spend();');
  if (hazard === 'reassigned') body.push(`if (xs.length > 2) m = ${writeNew(kind, t)};`);
  if (hazard === 'captured by arrow') body.push('hooks.push(() => log(m.size));');
  if (hazard === 'captured by inner function') body.push('function peek() { return m.size; }', 'hooks.push(peek);');
  if (hazard === 'stored') body.push('kept.push(m);');
  if (hazard === 'passes to keeper') body.push('keep(m);');
  if (hazard === 'expando') body.push(`(m${t(' as any')}).extra = xs.length;`);
  const line = put(kind, 'm', 'x');
  body.push(
    {
      for: `for (const x of xs) ${line};`,
      forEach: `xs.forEach((x) => ${line});`,
      index: `for (let i = 0; i < xs.length; i++) { const x = xs[i]${t('!')}; ${line}; }`,
      while: `let i = 0;\nwhile (i < xs.length) { const x = xs[i++]${t('!')}; ${line}; }`,
      map: `xs.map((x) => { ${line}; return 0; });`,
      chain: `for (const x of xs) ${put(kind, 'm', 'x')}${kind === 'Map' ? '.set(x + 1, 0)' : '.add(x + 1)'};`,
    }[hazard === 'async' ? 'for' : one.fill],
  );
  if (hazard === 'early return') body.push('if (xs.length === 2) return m;');
  if (hazard === 'reads size') body.push('if (m.size > 1) log(m.size);');
  if (hazard === 'reads has') body.push(`for (const x of xs) if (!m.has(x + 7)) ${put(kind, 'm', '(x + 7)')};`);
  if (hazard === 'clears') body.push(`if (xs.length > 2) m.clear();`);
  if (hazard === 'deletes') body.push('m.delete(1);');
  if (hazard === 'passes to filler') body.push(`helper${i}(m, xs);`);
  if (hazard === 'calls hook') body.push('hook();');
  if (hazard === 'throws') body.push("if (xs.includes(4)) throw new TypeError('four');", put(kind, 'm', '9') + ';');
  if (hazard === 'logs') body.push(`log('${name}', xs.length);`);
  if (hazard === 'iterates itself') body.push(`for (const k of m.keys()) if (k < 3) ${put(kind, 'm', '(k + 10)')};`);
  if (hazard === 'updates value' && kind === 'Map') body.push('for (const x of xs) m.set(x, (m.get(x) ?? 0) + 1);');
  const half = 'xs.slice(1)';
  const again = {
    no: '',
    drain: drain(kind, `${self}(${half})`, 'm'),
    forEach: drainForEach(kind, `${self}(${half})`, 'm'),
    keeps: `const rest = ${self}(${half}); kept.push(rest.size);`,
    argument: drain(kind, `${self}([m.size])`, 'm'),
  }[hazard === 'async' ? 'no' : one.recursive];
  if (again !== '') body.push(`if (xs.length > 1) { ${again} }`);
  if (hazard === 'cached') body.push(`cache${i} = m;`);
  body.push(hazard === 'returns literal' ? `return ${writeNew(kind, t, 'm')};` : 'return m;');
  const type = t(`: ${containerType(kind)}`);
  const params =
    { default: `xs${t(': number[]')}, n = 3`, destructured: `xs${t(': number[]')}, { a }${t(': { a?: number }')} = {}`, rest: `xs${t(': number[]')}, ...more${t(': number[]')}` }[
      hazard as 'default'
    ] ?? `xs${t(': number[]')}`;
  if (hazard === 'default') body.splice(-1, 0, `${put(kind, 'm', 'n')};`);
  if (hazard === 'destructured') body.splice(-1, 0, `log(a);`);
  if (hazard === 'rest') body.splice(-1, 0, `for (const x of more) ${line};`);
  const text = `{\n${body.join('\n')}\n}`;
  const isAsync = hazard === 'async' ? 'async ' : '';
  const star = hazard === 'generator' ? '*' : '';
  const result = hazard === 'async' || hazard === 'generator' ? '' : type;
  const extra =
    (hazard === 'cached' ? `let cache${i}${t(': any')} = null;\n` : '') +
    (hazard === 'passes to filler'
      ? `function helper${i}(c${t(`: ${containerType(kind)}`)}, ys${t(': number[]')}) { for (const x of ys) ${put(kind, 'c', '(x + 20)')}; }\n`
      : '');
  switch (form) {
    case 'function':
    case 'inner':
      return { declaration: `${extra}${isAsync}function ${star}${name}(${params})${result} ${text}`, member: '', call: name };
    case 'arrow':
      return { declaration: `${extra}const ${name} = ${isAsync}(${params})${result} => ${text};`, member: '', call: name };
    case 'expression':
      return { declaration: `${extra}const ${name} = ${isAsync}function ${star}(${params})${result} ${text};`, member: '', call: name };
    case '#method':
      return { declaration: extra, member: `  ${isAsync}${star}#${name}(${params})${result} ${text}`, call: `this.#${name}` };
    case 'private':
      return { declaration: extra, member: `  ${t('private ')}${isAsync}${star}${name}(${params})${result} ${text}`, call: `this.${name}` };
    case 'method':
      return { declaration: extra, member: `  ${isAsync}${star}${name}(${params})${result} ${text}`, call: `this.${name}` };
    case 'static':
      return { declaration: extra, member: `  static ${isAsync}${star}${name}(${params})${result} ${text}`, call: `Host.${name}` };
  }
}

function drain(kind: Kind, call: string, target: string): string {
  return kind === 'Map' ? `for (const [k, v] of ${call}) ${target}.set(k, v);` : `for (const y of ${call}) ${target}.add(y);`;
}

function drainForEach(kind: Kind, call: string, target: string): string {
  return kind === 'Map' ? `${call}.forEach((v, k) => ${target}.set(k, v));` : `${call}.forEach((y) => ${target}.add(y));`;
}

interface Written {
  readonly module: string[];
  readonly members: string[];
  readonly text: string;
}

function writeUse(one: Use, i: number, builders: readonly Builder[], calls: readonly string[], t: Types): Written {
  const at = one.builder % builders.length;
  const { kind } = builders[at] as Builder;
  const callee = calls[at] as string;
  const target = `t${i}`;
  const module: string[] = [];
  const members: string[] = [];
  const before: string[] = [];
  const after: string[] = [];
  let name = target;
  let argument = 'xs';
  const { target: hazard } = one;
  const made = hazard === 'subclass' ? `new Sub${kind}()` : writeNew(kind, t, hazard === 'seeded' ? (kind === 'Map' ? '[[3, 0]]' : '[3]') : '');
  const type = t(`: ${containerType(kind)}`);
  switch (hazard) {
    case 'let':
    case 'reassigned':
      before.push(`let ${target} = ${made};`);
      break;
    case 'parameter':
      members.push(`  use${i}(${target}${type}, xs${t(': number[]')}) { ${writeHow(one, kind, callee, target, 'xs', i, t)} }`);
      return { module, members, text: `const ${target} = ${made}; for (const xs of xss) this.use${i}(${target}, xs); results.push([...${target}]);` };
    case 'module':
      module.push(`const ${target} = ${made};`);
      break;
    case 'field':
      members.push(`  ${target}${type} = ${made};`);
      name = `this.${target}`;
      break;
    case 'frozen type':
      before.push(`const ${target}${t(kind === 'Map' ? ': Map<number, any>' : ': Set<any>')} = ${made};`);
      break;
    default:
      before.push(`const ${target} = ${made};`);
  }
  if (hazard === 'captured before') before.push(`hooks.push(() => log(${target}.size));`);
  if (hazard === 'captured after') after.push(`hooks.push(() => log(${target}.size));`);
  if (hazard === 'hoisted reader') after.push(`hooks.push(reader${i}); function reader${i}() { log(${target}.size); }`);
  if (hazard === 'hook reads') before.push(`hooks.push(() => { log([...${target}]); });`);
  if (hazard === 'stored') before.push(`kept.push(${target});`);
  if (hazard === 'logged after') after.push(`log(${target});`);
  if (hazard === 'named in argument') argument = `[...xs, ${name}.size]`;
  if (hazard === 'lazy argument') argument = `${name}.keys()${t(' as any')}`;
  let how = writeHow(one, kind, callee, name, argument, i, t);
  if (hazard === 'reassigned') how = `if (xs.length === 2) ${target} = ${writeNew(kind, t)}; ${how}`;
  if (hazard === 'try around') how = `try { ${how} } catch { log('caught', ${name}.size); }`;
  if (hazard === 'try returns') how = `try { ${how} } catch { log('caught'); }`;
  if (hazard === 'finally') how = `try { ${how} } finally { log(${name}.size); }`;
  if (hazard === 'switch') how = `switch (xs.length) { case 0: break; default: ${how} }`;
  if (hazard === 'conditional') how = `if (xs.length > 1) { ${how} } else log('else');`;
  if (hazard === 'label') how = `outer: for (const z of [1, 2]) { ${how} if (z === 1) continue outer; }`;
  if (hazard === 'walked') how = `for (const z of ${name}${kind === 'Map' ? '.keys()' : ''}) { if (z > 2) break; ${how} }`;
  if (hazard === 'loop') how = `for (let z = 0; z < 2; z++) { log(${name}.size); ${how} }`;
  if (hazard === 'try inside') {
    return {
      module,
      members,
      text: `for (const xs of xss) { try { ${before.join(' ')} ${how} results.push([...${name}]); } catch { log('inside'); } }`,
    };
  }
  const isSingle = one.how === 'loop copy' || one.how === 'loop copy late';
  const text = isSingle
    ? `for (const xs of xss) {\n${before.join('\n')}\n${how}\n${after.join('\n')}\nresults.push([...${name}]);\n}`
    : `${before.join('\n')}\nfor (const xs of xss) {\n${how}\n}\n${after.join('\n')}\nresults.push([...${name}]);`;
  return { module, members, text };
}

function writeHow(one: Use, kind: Kind, callee: string, target: string, argument: string, i: number, t: Types): string {
  const call = `${callee}(${argument})`;
  const base = `const base${i} = ${writeNew(kind, t, kind === 'Map' ? '[[8, 8]]' : '[8]')};`;
  const types = t(kind === 'Map' ? '<number, number>' : '<number>');
  switch (one.how) {
    case 'drain':
    case 'loop copy':
      return drain(kind, call, target);
    case 'loop copy late':
      return `log(${target}.size); ${drain(kind, call, target)}`;
    case 'forEach':
      return drainForEach(kind, call, target);
    case 'merge':
      return `${base} results.push(new ${kind}${types}([...base${i}, ...${call}])); kept.push(base${i}.size);`;
    case 'merge all':
      return `results.push(new ${kind}${types}([...${call}, ...${callee}([1, 2])]));`;
    case 'merge plain last':
      return `${base} results.push(new ${kind}${types}([...${call}, ...base${i}]));`;
    case 'copy':
      return `const c${i} = new ${kind}${types}(${call}); ${put(kind, `c${i}`, '77')}; results.push(c${i});`;
    case 'copy of copy':
      return `results.push(new ${kind}(new ${kind}(${call})));`;
    case 'keep':
      return `const r${i} = ${call}; ${drain(kind, `r${i}`, target)} kept.push(r${i});`;
    case 'value':
      return `const fn${i} = ${callee.startsWith('this') || callee.startsWith('Host') ? `(q${t(': number[]')}) => ${callee}(q)` : callee}; ${drain(kind, `fn${i}(${argument})`, target)}`;
    case 'ask':
      return `results.push([...${call}].length, [...${target}${kind === 'Map' ? '.keys()' : ''}].includes(${argument}.length), [...${target}][0]);`;
    case 'odd drain':
      return kind === 'Map'
        ? `for (const [k, v] of ${call}) ${target}.set(k, v + 1);`
        : `for (const y of ${call}) if (y !== 2) ${target}.add(y);`;
  }
}

function writeAccumulator(one: Program['accumulators'][number], i: number, t: Types): string {
  const { shape, hazard } = one;
  const name = `a${i}`;
  const items = hazard === 'holes' ? '[1, , 2, 3]' : hazard === 'proto' ? "['a', '__proto__', 'b']" : hazard === 'object keys' ? "[{ toString() { log('key'); return 'o'; } }, 'p']" : '[3, 1, 2, 3]';
  const declared = `const xs${i}${t(hazard === 'holes' || hazard === 'object keys' ? ': any[]' : hazard === 'proto' ? ': string[]' : ': number[]')} = ${items};`;
  const key = hazard === 'proto' || hazard === 'object keys' ? 'x' : '`k${x}`';
  const value = hazard === 'reads' ? '(typeof acc === "object" ? Object.keys(acc).length : 0)' : hazard === 'closure' ? `(() => acc)` : hazard === 'throws' ? `(x === 2 ? hook() : x)` : hazard === 'function value' ? '() => 1' : 'x';
  const params = hazard === 'index' ? 'acc, x, i' : hazard === 'third' ? 'acc, x, i, all' : 'acc, x';
  const log = hazard === 'logs step' ? 'log(acc), ' : '';
  const done = `results.push(${name});`;
  const isMap = shape.includes('Map') || shape === 'reduce several' || shape === 'reduce ternary';
  const isSet = shape.includes('Set') || shape === 'reduce lazy';
  const seedBase = isMap ? `new Map${t('<any, any>')}()` : isSet ? `new Set${t('<any>')}()` : `{}${t(' as Record<string, any>')}`;
  const seed = hazard === 'null seed' && !isMap && !isSet ? `Object.create(null)${t(' as Record<string, any>')}` : hazard === 'shared seed' ? `seed${i}` : seedBase;
  const prefix = `${declared} ${hazard === 'shared seed' ? `const seed${i} = ${seedBase};` : ''}`;
  if (shape.startsWith('reduce')) {
    const step = {
      'reduce Map': hazard === 'spread last' ? `new Map([[${key}, ${value}], ...acc])` : `new Map([...acc, [${key}, ${value}]])`,
      'reduce Set': hazard === 'spread last' ? `new Set([${value}, ...acc])` : `new Set([...acc, ${value}])`,
      'reduce object': hazard === 'spread last' ? `({ [${key}]: ${value}, ...acc })` : `({ ...acc, [${key}]: ${value} })`,
      'reduce ternary': `(x${t(' as any')} > 1 ? new Map([...acc, [${key}, ${value}]]) : acc)`,
      'reduce several': `new Map([...acc, [${key}, ${value}], ['s', acc.size]])`,
      'reduce lazy': 'new Set([...acc, ...[...acc].map((y) => y), x])',
    }[shape as 'reduce Map'];
    const callback = hazard === 'stored step' ? `(${params}) => { kept.push(acc); return ${step}; }` : `(${params}) => ${log === '' ? step : `(${log}${step})`}`;
    const seedText = hazard === 'no seed' ? '' : `, ${seed}`;
    return `${prefix} const ${name} = xs${i}.reduce(${callback}${seedText}); ${done} ${hazard === 'shared seed' ? `results.push(seed${i});` : ''}`;
  }
  const step = {
    'loop Map': hazard === 'spread last' ? `new Map([[${key}, x], ...${name}])` : `new Map([...${name}, [${key}, ${hazard === 'reads' ? `${name}.size` : 'x'}]])`,
    'loop Set': hazard === 'spread last' ? `new Set([x, ...${name}])` : `new Set([...${name}, x])`,
    'loop object': hazard === 'spread last' ? `{ [${key}]: x, ...${name} }` : `{ ...${name}, [${key}]: ${hazard === 'function value' ? '() => 1' : 'x'} }`,
  }[shape as 'loop Map'];
  const extras = {
    'stored step': `kept.push(${name});`,
    'logs step': `log(${name});`,
    captured: `hooks.push(() => log(${name}));`,
    'let alias': `const alias = ${name}; log(alias);`,
    closure: `hooks.push(() => ${name});`,
  }[hazard as 'captured'] ?? '';
  const line = `${extras} ${name} = ${step};`;
  const loop = hazard === 'iterated' && shape !== 'loop object'
    ? `for (const x of xs${i}) { for (const q of ${name}) { log(q); ${line} if (budget-- < 0) break; } ${line} }`
    : hazard === 'throws'
      ? `try { for (const x of xs${i}) { ${line} if (x === 2) throw new Error('stop'); } } catch { log('caught'); }`
      : `for (const x of xs${i}) { ${line} }`;
  return `${prefix} let ${name}${t(shape === 'loop Map' ? ': Map<any, any>' : shape === 'loop Set' ? ': Set<any>' : ': Record<string, any>')} = ${seed}; ${loop} ${done}`;
}

function writeReader(one: Program['readers'][number], i: number, t: Types): Written {
  const { shape, hazard } = one;
  const field = `#items${i}`;
  const made = hazard === 'subclass' ? 'new SubMap()' : `new Map${t('<number, number>')}()`;
  const members = [`  ${field}${hazard === 'handed in' ? t(': Map<number, number>') : ''} = ${hazard === 'handed in' ? `shared${i}` : made};`];
  const module = hazard === 'handed in' ? [`const shared${i} = new Map${t('<number, number>')}();`] : [];
  const type = t(': Map<number, number>');
  const returned = shape === 'leak' ? `this.${field}` : `new Map(this.${field})`;
  const access = shape === 'getter' ? `this.read${i}` : shape === '#method' ? `this.#read${i}()` : `this.read${i}()`;
  if (shape === 'getter') members.push(`  ${t('private ')}get read${i}()${type} { return ${returned}; }`);
  else if (shape === '#method') members.push(`  #read${i}()${type} { return ${returned}; }`);
  else if (shape === 'values') members.push(`  #read${i}() { return [...this.${field}.values()]; }`);
  else if (shape === 'method' || shape === 'leak') members.push(`  ${t('private ')}read${i}()${type} { return ${returned}; }`);
  const lines = [`for (const x of [5, 6, 7]) this.${field}.set(x, x);`];
  if (shape === 'has') lines.push(hazard === 'indexOf' ? `results.push([...this.${field}.keys()].indexOf(5));` : `results.push([...this.${field}.keys()].includes(${hazard === 'effects' ? `(this.${field}.delete(5), 5)` : '6'}));`);
  else if (shape === 'size') lines.push(`results.push([...this.${field}].length);`);
  else if (shape === 'first') lines.push(`const first${i} = [...this.${field}.keys()][0]; results.push(first${i});`);
  else if (shape === 'values') {
    const body = hazard === 'mutates source' ? `this.${field}.set(x${t('!')} + 10, 1); if (budget-- < 0) break; log(x);` : hazard === 'calls between' ? 'hook(); log(x);' : 'results.push(x);';
    lines.push(`for (const x of this.#read${i}()) { ${body} }`);
    if (hazard === 'stored') lines.push(`kept.push(this.#read${i}());`);
  } else {
    if (hazard === 'mutates copy') lines.push(`${access}.set(99, 99);`);
    if (hazard === 'mutates source') lines.push(`for (const [k] of ${access}) { this.${field}.delete(k); this.${field}.set(k + 100, 1); if (budget-- < 0) break; }`);
    if (hazard === 'mutates between') lines.push(`const snap${i} = ${access}; this.${field}.set(55, 55); results.push(snap${i}.size);`);
    if (hazard === 'stored') lines.push(`kept.push(${access});`);
    if (hazard === 'inspected') lines.push(`results.push(${access} === ${access});`);
    if (hazard === 'calls between') lines.push(`for (const [k] of ${access}) { hook(); log(k); }`);
    if (hazard === 'reassigned') lines.push(`this.${field} = new Map(); results.push(${access}.size);`);
    lines.push(`results.push(${access}.size, ${access}.get(5));`, `for (const [k, v] of ${access}) results.push(k, v);`);
  }
  lines.push(`results.push([...this.${field}]);`);
  return { module, members, text: lines.join('\n') };
}
