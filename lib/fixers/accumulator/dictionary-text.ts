/** The two forms of a filled dictionary, in the style of the file. */
import type { TSESTree } from '@typescript-eslint/utils';

import type { Facts } from '../../analysis/facts.js';
import type { InlineFunction } from '../../analysis/callbacks.js';
import type { Node } from '../../ast/source.js';
import { getArgumentText, getTextAt } from '../../edits/reindent.js';
import { getIndent, getStyle } from '../../edits/style.js';
import { replaceNode, replaceRange, type TextEdit } from '../../edits/text-edits.js';
import type { DictionaryReduce } from './dictionary.js';
import { getFillText } from './fill-text.js';

/** `Object.fromEntries<T>(xs.map((x) => [k, v]))` */
export function fromEntriesEdits(match: DictionaryReduce, facts: Facts, type: TSESTree.TypeNode | null): TextEdit[] {
  const { source } = facts;
  const { call } = match;
  const dot = source.getTokenBefore(call.callee.property);
  const end = dot?.range[0] ?? call.callee.object.range[1];
  const { newline, indent: unit } = getStyle(source);
  const base = getIndent(source, call);
  const receiver = source.text.slice(call.callee.range[0], end);
  const types = type === null ? '' : `<${facts.text(type)}>`;
  const flat = `${receiver}.map(${getMapperText(match, facts, base)})`;
  // What spans lines stands on lines of its own.
  const deep = `${newline}${base}${unit}${moveLines(receiver, base, base + unit)}.map(${getMapperText(match, facts, base + unit)}),${newline}${base}`;
  const inner = flat.includes('\n') ? deep : flat;
  return [replaceNode(source, call, `Object.fromEntries${types}(${inner})`)];
}

/** The callback without its first parameter, with a pair for its step. */
function getMapperText({ reducer, steps }: DictionaryReduce, facts: Facts, indent: string): string {
  const { source } = facts;
  const [step] = steps;
  const [entry] = step.entries;
  if (entry?.key == null) throw new Error('a dictionary without a key');
  const pair = getPairText(facts, entry.key, entry.value, indent);
  const params = reducer.params.slice(1).map((param) => facts.text(param));
  const isBare = reducer.params.length === 2 && /^[\w$]+$/.test(params[0] ?? '') && usesBareParameters(facts);
  const head = isBare ? (params[0] as string) : `(${params.join(', ')})`;
  if (reducer.body !== step.node) {
    const { body } = reducer;
    const own = getPairText(facts, entry.key, entry.value, getIndent(source, step.node));
    const old =
      source.text.slice(body.range[0], step.node.range[0]) + own + source.text.slice(step.node.range[1], body.range[1]);
    const text = moveLines(old, getIndent(source, body), indent);
    if (reducer.type === 'ArrowFunctionExpression') return `${head} => ${text}`;
    const name = reducer.id === null ? '' : reducer.id.name;
    const open = source.text.slice(reducer.range[0], source.getTokenBefore(reducer.params[0] as Node)?.range[0] ?? 0);
    return `${name === '' ? open : `function ${name}`}${head} ${text}`;
  }
  return `${head} => ${pair}`;
}

/** Further lines keep their depth below the first; left alone where a template or a comment may span them. */
function moveLines(text: string, from: string, to: string): string {
  if (/`|\/\*/.test(text)) return text;
  return text.replace(/\n([ \t]*)/g, (line, own: string) =>
    own.startsWith(from) ? `\n${to}${own.slice(from.length)}` : line,
  );
}

/** `[k, v]`, over several lines where one of them is. */
function getPairText(facts: Facts, key: TSESTree.Expression, value: TSESTree.Expression, indent: string): string {
  const { newline, indent: unit } = getStyle(facts.source);
  const flat = [key, value].map((node) => getArgumentText(facts.source, node, indent));
  if (!flat.some((text) => text.includes('\n'))) return `[${flat.join(', ')}]`;
  const deep = [key, value].map((node) => getArgumentText(facts.source, node, indent + unit));
  return `[${newline}${deep.map((text) => `${indent}${unit}${text},${newline}`).join('')}${indent}]`;
}

/** `x => …` somewhere in the file. */
function usesBareParameters(facts: Facts): boolean {
  return facts.nodes('ArrowFunctionExpression').some(({ params, range, async: isAsync }) => {
    return params.length === 1 && !isAsync && params[0]?.range[0] === range[0];
  });
}

/** `xs.reduce((o, x) => { o[k] = v; return o; }, {})` */
export function mutateEdits(match: DictionaryReduce, facts: Facts): TextEdit[] {
  const { source } = facts;
  const { reducer, steps, accumulator } = match;
  const [step] = steps;
  const { newline, semicolon, indent: unit } = getStyle(source);
  const { parent } = step.node;
  if (parent.type === 'ReturnStatement') {
    const indent = getIndent(source, parent);
    const isAlone =
      source.text.slice(source.text.lastIndexOf('\n', parent.range[0] - 1) + 1, parent.range[0]).trim() === '';
    const gap = isAlone ? newline + indent : ' ';
    const end = source.text[parent.range[1] - 1] === ';' || !isAlone ? ';' : '';
    return [
      replaceNode(
        source,
        parent,
        `${getFillText(facts, step, parent, indent)}${end}${gap}return ${accumulator.name}${end}`,
      ),
    ];
  }
  // The parenthesis of the call: the callback may stand in some of its own.
  const open = source.getTokenAfter(match.call.typeArguments ?? match.call.callee, (token) => token.value === '(');
  const start = open?.range[1] ?? reducer.range[0];
  const base = getIndent(source, (open ?? reducer) as Node);
  const isHugged = match.seed.type === 'ObjectExpression';
  const outer = isHugged ? base : base + unit;
  const body = [getFillText(facts, step, step.node, outer + unit), `return ${accumulator.name}`];
  const lines = body.map((line) => `${outer}${unit}${line}${semicolon}${newline}`).join('');
  const head = getHead(facts, reducer as InlineFunction);
  const callback = `${head} {${newline}${lines}${outer}}`;
  const seed = getTextAt(source, match.seed, outer);
  const text = isHugged
    ? `${callback}, ${seed}`
    : `${newline}${outer}${callback},${newline}${outer}${seed},${newline}${base}`;
  return [replaceRange(source, [start, match.call.range[1] - 1], text)];
}

/** `(o, x) =>` */
function getHead(facts: Facts, reducer: InlineFunction): string {
  const { source } = facts;
  const arrow = source.getTokenBefore(reducer.body, (token) => token.value === '=>');
  return source.text.slice(reducer.range[0], arrow?.range[1] ?? reducer.body.range[0]);
}
