import { keyOf, type Resource } from './resources.js';

/** A namespace, the workloads in it, their pods: every node below what owns it. */
export interface TreeNode {
  readonly resource: Resource;
  readonly children: readonly TreeNode[];
}

/** What nobody known owns are the roots; of several owners the first known one counts. */
export function buildForest(resources: readonly Resource[]): TreeNode[] {
  const nodes = new Map<string, { resource: Resource; children: TreeNode[] }>();
  for (const resource of resources) nodes.set(resource.metadata.uid, { resource, children: [] });
  const roots: TreeNode[] = [];
  for (const node of nodes.values()) {
    const owner = node.resource.metadata.owners.find(({ uid }) => nodes.has(uid));
    const siblings = owner === undefined ? roots : nodes.get(owner.uid)!.children;
    siblings.push(node);
  }
  return roots;
}

/** All that a resync sends for one node: itself, then what is below it. */
export function collectSubtree(node: TreeNode): Map<string, Resource> {
  const subtree = new Map<string, Resource>();
  subtree.set(keyOf(node.resource), node.resource);
  for (const child of node.children) {
    for (const [key, resource] of collectSubtree(child)) subtree.set(key, resource);
  }
  return subtree;
}

/** All that a resync sends, owners before what they own. */
export function resyncOrder(roots: readonly TreeNode[]): Map<string, Resource> {
  const order = new Map<string, Resource>();
  for (const root of roots) {
    for (const [key, resource] of collectSubtree(root)) order.set(key, resource);
  }
  return order;
}

export function collectPods(node: TreeNode): Set<string> {
  const pods = new Set<string>();
  if (node.resource.kind === 'Pod') pods.add(keyOf(node.resource));
  for (const child of node.children) {
    collectPods(child).forEach((key) => pods.add(key));
  }
  return pods;
}

export function podsOf(namespaces: readonly TreeNode[]): Set<string> {
  return namespaces.reduce((pods, node) => new Set([...pods, ...collectPods(node)]), new Set<string>());
}

/** The kinds below `node`; a branch whose kind is known already is not entered again. */
export function collectKinds(node: TreeNode): Set<string> {
  const kinds = new Set<string>([node.resource.kind]);
  for (const child of node.children) {
    if (kinds.has(child.resource.kind)) continue;
    for (const kind of collectKinds(child)) kinds.add(kind);
  }
  return kinds;
}

/** The nodes from a root down to the key, for a log. */
export function pathTo(roots: readonly TreeNode[], key: string): Map<string, number> | undefined {
  for (const { resource, children } of roots) {
    if (keyOf(resource) === key) return new Map([[key, 0]]);
    const below = pathTo(children, key);
    if (below === undefined) continue;
    const path = new Map<string, number>([[keyOf(resource), below.size]]);
    for (const [step, height] of below) path.set(step, height);
    return path;
  }
  return undefined;
}
