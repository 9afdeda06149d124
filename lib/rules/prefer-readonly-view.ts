/** Copies made only to be read: asked, walked or returned; containers handed out that were meant to be read. */
import { hasConsent } from '../analysis/consent.js';
import type { Facts } from '../analysis/facts.js';
import { findSites, getNamed } from '../analysis/functions.js';
import { isRefusal } from '../analysis/refusals.js';
import type { FunctionNode, Node } from '../ast/source.js';
import { fixAskDirectly } from '../fixers/ask-directly.js';
import { fixObjectToAsk } from '../fixers/object-to-ask.js';
import { fixPassedCopy } from '../fixers/pass-container.js';
import { fixInnerLeaker } from '../fixers/inner-type.js';
import { fixCopier } from '../fixers/return-container.js';
import { fixListing } from '../fixers/return-iterable.js';
import { fixLeaker } from '../fixers/return-type.js';
import { fixWalkedCopy } from '../fixers/walk/copy.js';
import { fixCopierAsView, fixLeakerAsView } from '../fixers/view.js';
import { type Copier, matchCopier } from '../patterns/copier.js';
import { type CopyToAsk, matchCopyToAsk } from '../patterns/copy-to-ask.js';
import { type InnerLeaker, matchInnerLeaker, type Way } from '../patterns/inner-leaker.js';
import { type Leaker, matchLeaker } from '../patterns/leaker.js';
import { type Listing, matchListing } from '../patterns/listing.js';
import { matchObjectToAsk, type ObjectToAsk } from '../patterns/object-to-ask.js';
import { matchPassedCopy, type PassedCopy } from '../patterns/passed-copy.js';
import { matchWalkedCopy, type WalkedCopy } from '../patterns/walked-copy.js';
import { type RuleDefinition, shape } from './findings.js';

export const preferReadonlyView: RuleDefinition = {
  name: 'prefer-readonly-view',
  description: 'Read a container directly, or through a read-only type, instead of copying it',
  needs: /\b(?:Map|Set)\b/,
  shapes: [
    shape<CopyToAsk>({
      id: 'askDirectly',
      on: ['CallExpression', 'MemberExpression'],
      match: matchCopyToAsk,
      fix: fixAskDirectly,
      data: ({ copy, question }: CopyToAsk, facts: Facts) => ({
        container: facts.text(copy.container),
        question: { first: 'its first element', has: '.has()', size: '.size' }[question],
      }),
      message: "Copies all of '{{container}}' into an array to ask one question. Ask for {{question}}.",
      suggestion: "Ask '{{container}}' itself.",
    }),
    shape<Copier>({
      id: 'copier',
      on: ['NewExpression'],
      match: (node: Node, facts: Facts, { form }) => (form === 'view' ? null : matchCopier(node, facts)),
      fix: fixCopier,
      data: ({ fn, source, container }: Copier, facts: Facts) => ({
        container: getName(facts, source),
        callers: countCallers(facts, fn),
        way: facts.isTypeScript && fn.returnType !== undefined ? `as Readonly${container}` : 'itself',
      }),
      message: 'Copies all of {{container}} on each call; {{callers}}. Return it {{way}}.',
      suggestion: 'Return {{container}} {{way}}.',
    }),
    shape<Copier>({
      id: 'view',
      on: ['NewExpression'],
      match: (node: Node, facts: Facts, { form }) => {
        const found = form === 'type' ? null : matchCopier(node, facts);
        return found !== null && (form === 'view' || hasConsent(facts)) ? found : null;
      },
      fix: fixCopierAsView,
      data: ({ source }: Copier, facts: Facts) => ({ container: getName(facts, source) }),
      message: 'Copies all of {{container}} on each call. Return a read-only view of it.',
      suggestion: 'Return a view of {{container}}.',
    }),
    shape<Leaker>({
      id: 'leakerView',
      on: ['Identifier', 'MemberExpression'],
      match: (node: Node, facts: Facts, { leaks }) => (leaks === 'view' ? matchLeaker(node, facts) : null),
      fix: fixLeakerAsView,
      data: ({ node }: Leaker, facts: Facts) => ({ container: getName(facts, node) }),
      message: 'Hands out {{container}} itself. Return a read-only view of it.',
      suggestion: 'Return a view of {{container}}.',
    }),
    shape<Leaker>({
      id: 'leaker',
      on: ['Identifier', 'MemberExpression'],
      match: (node: Node, facts: Facts, { leaks }) => (leaks === 'off' ? null : matchLeaker(node, facts)),
      fix: fixLeaker,
      data: ({ node, container }: Leaker, facts: Facts) => ({
        container: getName(facts, node),
        type: `Readonly${container}`,
      }),
      message: 'Hands out {{container}} itself, for any caller to write to. Return it as {{type}}.',
      suggestion: 'Return {{container}} as {{type}}.',
    }),
    shape<Listing>({
      id: 'listing',
      on: ['ArrayExpression', 'CallExpression'],
      match: matchListing,
      fix: fixListing,
      data: ({ fn, source }: Listing, facts: Facts) => ({
        container: getName(facts, source),
        callers: countCallers(facts, fn),
      }),
      message: 'Copies {{container}} into an array on each call; {{callers}}. Return an iterator.',
      suggestion: 'Return an iterator over {{container}}.',
    }),
    shape<PassedCopy>({
      id: 'passedCopy',
      on: ['ArrayExpression', 'CallExpression', 'NewExpression'],
      match: matchPassedCopy,
      fix: fixPassedCopy,
      data: ({ call, source }: PassedCopy, facts: Facts) => ({
        container: facts.text(source),
        callee: facts.text(call.callee),
      }),
      message: "Copies all of '{{container}}' for {{callee}}(), which only walks it. Pass the container itself.",
      suggestion: "Pass '{{container}}' itself.",
    }),
    shape<WalkedCopy>({
      id: 'walkedCopy',
      on: ['CallExpression'],
      match: matchWalkedCopy,
      fix: fixWalkedCopy,
      data: ({ by, source }: WalkedCopy, facts: Facts) => ({ container: facts.text(source), method: by }),
      message: "Copies all of '{{container}}' into an array for .{{method}}(). Walk the container by for…of.",
      suggestion: "Walk '{{container}}' by for…of.",
    }),
    shape<ObjectToAsk>({
      id: 'objectToAsk',
      on: ['CallExpression'],
      match: matchObjectToAsk,
      fix: fixObjectToAsk,
      data: ({ container, object }: ObjectToAsk, facts: Facts) => ({ object: facts.text(object), container }),
      message: "Copies all of '{{object}}' into a {{container}} to ask one question.",
      suggestion: "Ask '{{object}}' itself.",
    }),
    shape<InnerLeaker>({
      id: 'innerLeaker',
      on: ['ArrayExpression', 'CallExpression', 'NewExpression'],
      match: (node: Node, facts: Facts, { leaks }) => (leaks === 'off' ? null : matchInnerLeaker(node, facts)),
      fix: fixInnerLeaker,
      data: ({ outer, container, way }: InnerLeaker, facts: Facts) => ({
        container,
        outer: getName(facts, outer),
        way: WAYS[way],
        type: `Readonly${container}`,
      }),
      message: 'Lets callers write to each {{container}} in {{outer}} ({{way}}). Type it {{type}}.',
      suggestion: 'Type each {{container}} {{type}}.',
    }),
  ],
  options: {
    form: {
      type: 'string',
      enum: ['auto', 'type', 'view'],
      description:
        'What takes the place of a copy: the container itself where that is proven and a view where the package of the containers is there, the container only, or always a view.',
    },
    leaks: {
      type: 'string',
      enum: ['type', 'view', 'off'],
      description:
        'What becomes of a container that is handed out itself: a read-only return type, a view where others can get it, or nothing.',
    },
  },
  defaults: { form: 'auto', leaks: 'type' },
};

const WAYS: Readonly<Record<Way, string>> = {
  array: 'by array',
  copy: 'by shallow copy',
  get: 'by get()',
  iterator: 'by iterator',
};

/** `this.#items` -> `#items`, `names` -> `'names'` */
function getName(facts: Facts, node: Node): string {
  const name = facts.text(node).replace(/^this\s*\.\s*/, '');
  return name.startsWith('#') ? name : `'${name}'`;
}

function countCallers(facts: Facts, fn: FunctionNode): string {
  const named = getNamed(facts, fn);
  const count = isRefusal(named) ? 0 : findSites(named).length;
  return count === 1 ? 'its one caller only reads' : `its ${count} callers only read`;
}
