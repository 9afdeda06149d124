/**
 * What may have happened to a lease when a place is reached: a walk over the segments of ESLint's code paths until
 * nothing changes. "May" is enough to speak: each path that the syntax has is taken for one that the program takes.
 */
export interface Segment {
  readonly id: string;
  readonly reachable: boolean;
  readonly nextSegments: readonly Segment[];
}

export type LeaseEvent<N> = { readonly kind: 'acquire' | 'release' | 'suspend' | 'use'; readonly node: N };

export interface Path<N> {
  readonly initialSegment: Segment;
  readonly finalSegments: readonly Segment[];
  /** In the order in which they happen. */
  readonly events: ReadonlyMap<Segment, readonly LeaseEvent<N>[]>;
}

export interface PathProblem<N> {
  readonly kind: 'heldAcross' | 'notReleased' | 'releasedTwice' | 'usedAfterRelease';
  /** Null for what is missing. */
  readonly node: N | null;
}

const HELD = 1;
const RELEASED = 2;

export function findPathProblems<N>(path: Path<N>): PathProblem<N>[] {
  const states = findStates(path);
  const problems = new Map<N | null, PathProblem<N>>();
  const note = (kind: PathProblem<N>['kind'], node: N | null): void => {
    if (!problems.has(node)) problems.set(node, { kind, node });
  };
  for (const [segment, before] of states) {
    let state = before;
    for (const event of path.events.get(segment) ?? []) {
      if (event.kind === 'acquire' && (state & HELD) !== 0) note('notReleased', null);
      if (event.kind === 'suspend' && (state & HELD) !== 0) note('heldAcross', event.node);
      if (event.kind === 'use' && (state & RELEASED) !== 0) note('usedAfterRelease', event.node);
      if (event.kind === 'release' && (state & RELEASED) !== 0) note('releasedTwice', event.node);
      state = next(state, event);
    }
    if ((state & HELD) !== 0 && path.finalSegments.includes(segment)) note('notReleased', null);
  }
  return [...problems.values()];
}

/** The state at the start of each segment that can be reached. */
function findStates<N>({ initialSegment, events }: Path<N>): Map<Segment, number> {
  const states = new Map<Segment, number>([[initialSegment, 0]]);
  const queue = [initialSegment];
  for (let segment = queue.pop(); segment !== undefined; segment = queue.pop()) {
    let state = states.get(segment) ?? 0;
    for (const event of events.get(segment) ?? []) state = next(state, event);
    for (const following of segment.nextSegments) {
      const known = states.get(following);
      const merged = (known ?? 0) | state;
      if (merged === known) continue;
      states.set(following, merged);
      queue.push(following);
    }
  }
  return states;
}

function next(state: number, { kind }: LeaseEvent<unknown>): number {
  return kind === 'acquire' ? HELD : kind === 'release' ? RELEASED : state;
}
