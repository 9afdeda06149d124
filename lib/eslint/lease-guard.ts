/** `no-lease-misuse` as ESLint runs it: its code paths, with what happens to each lease on them. */
import type { TSESLint } from '@typescript-eslint/utils';

import { findPathProblems, type LeaseEvent, type Segment } from '../analysis/lease-paths.js';
import { findLeases, type Lease } from '../analysis/leases.js';
import { readSettings, SETTINGS_KEY } from '../analysis/settings.js';
import { contains, findAncestors, isFunction } from '../ast/nodes.js';
import type { Node } from '../ast/source.js';
import { noLeaseMisuse } from '../rules/no-lease-misuse.js';
import { DOCS_URL } from './create-rule.js';

type MessageId = keyof typeof noLeaseMisuse.messages;
type Context = TSESLint.RuleContext<MessageId, []>;

interface Happening {
  readonly lease: Lease | null;
  readonly event: LeaseEvent<Node>;
}

/** The code path of one function, or of the module, while it is walked. */
interface Walk {
  readonly current: Set<Segment>;
  readonly happened: Map<Segment, Happening[]>;
}

interface CodePath {
  readonly initialSegment: Segment;
  readonly finalSegments: readonly Segment[];
}

export const leaseGuard: TSESLint.RuleModule<MessageId, [], { description: string; recommended: boolean }> = {
  meta: {
    type: 'problem',
    docs: { description: noLeaseMisuse.description, recommended: true, url: `${DOCS_URL}/${noLeaseMisuse.name}.md` },
    messages: noLeaseMisuse.messages,
    schema: [],
  },
  defaultOptions: [],
  create(context) {
    const { sourceCode } = context;
    if (!sourceCode.text.includes('createPool') || sourceCode.scopeManager === null) return {};
    const { runtime } = readSettings(context.settings[SETTINGS_KEY]);
    const leases = findLeases(sourceCode.scopeManager, runtime);
    if (leases.length === 0) return {};
    for (const lease of leases) reportPlaces(context, lease);
    return watchPaths(context, leases);
  },
};

/** What is wrong wherever it happens. */
function reportPlaces(context: Context, { escapes, isUsing, name, pool, releases, wrongReleases }: Lease): void {
  for (const { kind, node } of escapes) {
    const how = kind === 'captured' ? 'kept by a function that runs later' : kind;
    context.report({ node, messageId: 'escapes', data: { name, how } });
  }
  for (const node of wrongReleases) context.report({ node, messageId: 'wrongPool', data: { name, pool: pool.name } });
  for (const node of isUsing ? releases : []) context.report({ node, messageId: 'releasedTwice', data: { name } });
}

/** What is wrong on some path. */
function watchPaths(context: Context, leases: readonly Lease[]): TSESLint.RuleListener {
  const happenings = mapHappenings(leases);
  const walks: Walk[] = [];
  const leave = (segment: Segment): void => {
    walks.at(-1)?.current.delete(segment);
  };
  const enter = (segment: Segment): void => {
    walks.at(-1)?.current.add(segment);
  };
  const listener = {
    onCodePathStart: () => walks.push({ current: new Set(), happened: new Map() }),
    onCodePathSegmentStart: enter,
    onCodePathSegmentEnd: leave,
    onCodePathEnd: (path: CodePath) => {
      const walk = walks.pop();
      if (walk !== undefined) checkPath(context, path, walk);
    },
    '*:exit': (node: Node) => {
      const now = happenings.get(node) ?? getSuspension(node);
      const walk = walks.at(-1);
      if (now === null || walk === undefined) return;
      for (const segment of walk.current) walk.happened.set(segment, [...(walk.happened.get(segment) ?? []), ...now]);
    },
  };
  return listener as unknown as TSESLint.RuleListener;
}

function mapHappenings(leases: readonly Lease[]): Map<Node, Happening[]> {
  const happenings = new Map<Node, Happening[]>();
  const add = (lease: Lease, node: Node, kind: LeaseEvent<Node>['kind']): void => {
    const list = happenings.get(node) ?? [];
    list.push({ lease, event: { kind, node } });
    happenings.set(node, list);
  };
  for (const lease of leases.filter(({ isFollowed }) => isFollowed)) {
    add(lease, lease.declarator, 'acquire');
    for (const node of lease.uses) add(lease, node, 'use');
    for (const node of lease.isUsing ? [] : [...lease.releases, ...lease.wrongReleases]) add(lease, node, 'release');
  }
  return happenings;
}

function getSuspension(node: Node): Happening[] | null {
  const isAwaited = node.type === 'AwaitExpression' || (node.parent?.type === 'ForOfStatement' && node.parent.await && node.parent.left === node);
  return isAwaited || node.type === 'YieldExpression' ? [{ lease: null, event: { kind: 'suspend', node } }] : null;
}

function checkPath(context: Context, path: CodePath, { happened }: Walk): void {
  const leases = new Set([...happened.values()].flat().flatMap(({ event, lease }) => (event.kind === 'acquire' && lease !== null ? [lease] : [])));
  for (const lease of leases) {
    const events = new Map(
      [...happened].map(([segment, all]) => [segment, all.filter((one) => one.lease === lease || one.lease === null).map(({ event }) => event)]),
    );
    const { finalSegments, initialSegment } = path;
    const problems = findPathProblems({ initialSegment, finalSegments, events });
    // Some versions of ESLint let a path end at a yield, which is said already
    const isYielded = problems.some(({ node }) => node?.type === 'YieldExpression');
    for (const { kind, node } of problems) {
      if (node !== null || !isYielded) reportPath(context, lease, kind, node);
    }
  }
}

function reportPath(context: Context, lease: Lease, kind: ReturnType<typeof findPathProblems>[number]['kind'], node: Node | null): void {
  const { name } = lease;
  if (kind === 'notReleased') {
    if (!lease.isUsing) context.report({ node: lease.declarator.id, messageId: kind, data: { name } });
  } else if (kind !== 'heldAcross') {
    context.report({ node: node ?? lease.declarator.id, messageId: kind, data: { name } });
  } else if (node?.type === 'YieldExpression') {
    context.report({ node, messageId: 'heldAcrossYield', data: { name } });
  } else if (node !== null && !lease.isUsing && !isInTry(lease, node)) {
    context.report({ node, messageId: kind, data: { name, what: 'an await' } });
  }
}

/** Whether a `finally` round the place releases the lease. */
function isInTry({ releases }: Lease, node: Node): boolean {
  for (const at of findAncestors(node)) {
    if (isFunction(at)) return false;
    if (at.type !== 'TryStatement' || at.finalizer === null) continue;
    const { finalizer } = at;
    if (!contains(finalizer, node) && releases.some((release) => contains(finalizer, release))) return true;
  }
  return false;
}
