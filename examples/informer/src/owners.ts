import { keyOf, type Resource } from './resources.js';

export type Children = ReadonlyMap<string, readonly Resource[]>;

export function childrenByOwner(resources: readonly Resource[]): Map<string, Resource[]> {
  const children = new Map<string, Resource[]>();
  for (const resource of resources) {
    for (const owner of resource.metadata.owners) {
      const siblings = children.get(owner.uid);
      if (siblings) siblings.push(resource);
      else children.set(owner.uid, [resource]);
    }
  }
  return children;
}

/** The keys of all that would go with `resource`, parents before children. */
export function collectDependents(resource: Resource, children: Children): Set<string> {
  const out = new Set<string>();
  for (const child of children.get(resource.metadata.uid) ?? []) {
    out.add(keyOf(child));
    for (const key of collectDependents(child, children)) out.add(key);
  }
  return out;
}

/** How many owners stand between `resource` and each of its dependents. */
export function collectDepths(resource: Resource, children: Children, depth = 0): Map<string, number> {
  const depths = new Map<string, number>();
  depths.set(keyOf(resource), depth);
  for (const child of children.get(resource.metadata.uid) ?? []) {
    for (const [key, level] of collectDepths(child, children, depth + 1)) {
      depths.set(key, level);
    }
  }
  return depths;
}

/** The uids above `resource`; at each level no owner is begun beyond `limit`. */
export function collectOwners(
  resource: Resource,
  byUid: ReadonlyMap<string, Resource>,
  limit: number,
): Set<string> {
  const owners = new Set<string>();
  for (const { uid } of resource.metadata.owners) {
    if (owners.size >= limit) break;
    owners.add(uid);
    const owner = byUid.get(uid);
    if (owner === undefined) continue;
    for (const next of collectOwners(owner, byUid, limit)) owners.add(next);
  }
  return owners;
}

export class OwnerGraph {
  #children = new Map<string, Set<string>>();

  link(resource: Resource): void {
    for (const { uid } of resource.metadata.owners) {
      const children = this.#children.get(uid) ?? new Set<string>();
      this.#children.set(uid, children.add(resource.metadata.uid));
    }
  }

  descendants(uids: readonly string[]): Set<string> {
    const all = new Set<string>();
    for (const uid of uids) {
      for (const below of this.#below(uid)) all.add(below);
    }
    return all;
  }

  /** For each root, the number of levels down to every uid below any of them. */
  levels(roots: readonly string[]): Map<string, number> {
    const levels = new Map<string, number>();
    for (const root of roots) {
      for (const [uid, level] of this.levelsFrom(root, 1)) {
        levels.set(uid, level);
      }
    }
    return levels;
  }

  #below(uid: string): Set<string> {
    const found = new Set<string>();
    for (const child of this.#children.get(uid) ?? []) {
      found.add(child);
      for (const below of this.#below(child)) found.add(below);
    }
    return found;
  }

  private levelsFrom(uid: string, level: number): Map<string, number> {
    const levels = new Map<string, number>();
    for (const child of this.#children.get(uid) ?? []) {
      levels.set(child, level);
      for (const [below, next] of this.levelsFrom(child, level + 1)) {
        levels.set(below, next);
      }
    }
    return levels;
  }
}
