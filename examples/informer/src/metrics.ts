import type { Resource } from './resources.js';

function identity(kind: string, namespace: string): Record<string, string> {
  const labels: Record<string, string> = {};
  labels[`kind:${kind}`] = 'yes';
  labels[`namespace:${namespace}`] = 'yes';
  return labels;
}

function outcome(verb: string, failed: boolean): Record<string, string> {
  const labels: Record<string, string> = {};
  labels[`verb:${verb}`] = failed ? 'failed' : 'done';
  return labels;
}

function userLabels(resource: Resource): Record<string, string> {
  const labels: Record<string, string> = {};
  for (const [name, value] of Object.entries(resource.metadata.labels)) {
    labels[name] = value;
  }
  return labels;
}

export function requestLabels(resource: Resource, verb: string, failed: boolean): Record<string, string> {
  const { kind, metadata } = resource;
  return { ...identity(kind, metadata.namespace), ...outcome(verb, failed) };
}

export function resourceLabels(resource: Resource): Record<string, string> {
  const labels: Record<string, string> = {};
  labels['kind'] = resource.kind;
  Object.assign(labels, userLabels(resource));
  return labels;
}

export function auditLabels(resource: Resource): Record<string, string> {
  return { ...identity(resource.kind, resource.metadata.namespace) };
}

export class Metrics {
  private readonly counters = new Map<string, number>();

  increment(name: string, by = 1): number {
    const value = (this.current().get(name) ?? 0) + by;
    this.counters.set(name, value);
    return value;
  }

  toJSON(): Record<string, number> {
    return Object.fromEntries(this.counters);
  }

  /** The text that a scraper reads, a line for each counter. */
  render(): string {
    const lines: string[] = [];
    for (const [name, value] of this.series()) {
      lines.push(`${name} ${value}`);
    }
    return lines.join('\n');
  }

  /** The counters since the last call. */
  rotate(): Map<string, number> {
    const counted = this.series();
    this.counters.clear();
    return counted;
  }

  private current(): Map<string, number> {
    return this.counters;
  }

  private series(): Map<string, number> {
    return new Map(this.counters);
  }
}
