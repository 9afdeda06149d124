export interface OwnerReference {
  readonly kind: string;
  readonly name: string;
  readonly uid: string;
}

export interface ObjectMeta {
  readonly name: string;
  readonly namespace: string;
  readonly uid: string;
  readonly resourceVersion: number;
  readonly labels: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly owners: readonly OwnerReference[];
}

export interface Resource {
  readonly kind: string;
  readonly metadata: ObjectMeta;
}

export type EventType = 'added' | 'modified' | 'deleted';

export interface ResourceEvent {
  readonly type: EventType;
  readonly resource: Resource;
}

/** Nothing has changed; but whoever begins again may begin from this version. */
export interface Bookmark {
  readonly type: 'bookmark';
  readonly version: number;
}

export type WatchEvent = ResourceEvent | Bookmark;

export function versionOf(event: WatchEvent): number {
  return event.type === 'bookmark' ? event.version : event.resource.metadata.resourceVersion;
}

/** The key of a resource in every cache: `namespace/name`. */
export function keyOf({ metadata }: Resource): string {
  return `${metadata.namespace}/${metadata.name}`;
}

export function isNewer(resource: Resource, known: Resource | undefined): boolean {
  return known === undefined || resource.metadata.resourceVersion > known.metadata.resourceVersion;
}
