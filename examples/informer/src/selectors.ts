export interface LabelPair {
  readonly key: string;
  readonly value: string;
}

export interface Requirement {
  readonly key: string;
  readonly operator: 'in' | 'exists';
  readonly values: readonly string[];
}

/** Reads `app=web,tier=cache` as pairs, in the order they are written. */
export function parsePairs(text: string): LabelPair[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part.includes('='))
    .map((part) => {
      const at = part.indexOf('=');
      return { key: part.slice(0, at), value: part.slice(at + 1) };
    });
}

export function toRequirements(pairs: readonly LabelPair[]): Requirement[] {
  return pairs.map(({ key, value }) =>
    value === '*'
      ? { key, operator: 'exists', values: [] }
      : { key, operator: 'in', values: value.split('|') },
  );
}

export function matches(
  requirements: readonly Requirement[],
  labels: Readonly<Record<string, string>>,
): boolean {
  return requirements.every(({ key, operator, values }) => {
    const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
    return value !== undefined && (operator === 'exists' || values.includes(value));
  });
}

export function pairMap(xs: readonly LabelPair[]): Map<string, string> {
  return xs.reduce((m, x) => new Map([...m, [x.key, x.value]]), new Map<string, string>());
}

export function pairCounts(xs: readonly LabelPair[]): Map<string, number> {
  return xs.reduce((m, x) => new Map([...m, [x.key, (m.get(x.key) ?? 0) + 1]]), new Map<string, number>());
}

export function requiredKeys(requirements: readonly Requirement[]): Set<string> {
  return requirements.reduce((keys, { key }) => new Set([...keys, key]), new Set<string>());
}

export function pairRecord(xs: readonly LabelPair[]): Record<string, string> {
  return xs.reduce((o, x) => ({ ...o, [x.key]: x.value }), {} as Record<string, string>);
}

export function flags(names: readonly string[]): Record<string, boolean> {
  return names.reduce((o, name: string) => ({ ...o, [name]: true }), {} as Record<string, boolean>);
}

/** The pairs whose value is not empty. */
export function setRecord(xs: readonly LabelPair[]): Record<string, string> {
  return xs.reduce((o, x) => (x.value === '' ? o : { ...o, [x.key]: x.value }), {} as Record<string, string>);
}

/** The latest key first; of two values for one key the earlier one counts. */
export function newestFirst(xs: readonly LabelPair[]): Map<string, string> {
  return xs.reduce((m, x) => new Map([[x.key, x.value], ...m]), new Map<string, string>());
}

export function mergeSelectors(selectors: readonly string[]): Map<string, string> {
  let merged = new Map<string, string>();
  for (const selector of selectors) {
    for (const { key, value } of parsePairs(selector)) {
      merged = new Map([...merged, [key, value]]);
    }
  }
  return merged;
}

export function allowedValues(requirements: readonly Requirement[]): Set<string> {
  let s = new Set<string>();
  for (const requirement of requirements) {
    for (const v of requirement.values) s = new Set([...s, v]);
  }
  return s;
}

/** The keys known after each pair, so that a trace can show a selector grow. */
export function growth(xs: readonly LabelPair[]): Set<string>[] {
  const steps: Set<string>[] = [];
  let seen = new Set<string>();
  for (const { key } of xs) {
    seen = new Set([...seen, key]);
    steps.push(seen);
  }
  return steps;
}

export function withOverrides(
  defaults: Map<string, string>,
  overrides: readonly LabelPair[],
): Map<string, string> {
  let result = defaults;
  for (const { key, value } of overrides) {
    result = new Map([...result, [key, value]]);
  }
  return result;
}
