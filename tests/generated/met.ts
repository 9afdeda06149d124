/** How often each outcome was met: what is met rarely proves nothing. */
import type { Fixed } from '../../codemods/driver/fix-text.js';
import { type Finding, getGrade } from '../../lib/rules/findings.js';

export class Met {
  readonly #counts = new Map<string, number>();
  fixes = 0;

  count({ applied, findings }: Fixed): void {
    for (const one of applied) {
      this.fixes++;
      this.#add(nameFix(one));
    }
    for (const one of findings ?? []) {
      const grade = getGrade(one);
      if (grade === 'refused') this.#add(`refused ${one.refusal?.code ?? ''}`);
      else if (grade === 'review') this.#add(`review ${one.rewrite?.doubt?.code ?? ''} ${one.shape.id}`);
    }
  }

  get(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  toString(): string {
    const sorted = [...this.#counts].sort((a, b) => b[1] - a[1]);
    return sorted.map(([key, n]) => `${String(n).padStart(7)}  ${key}`).join('\n');
  }

  #add(key: string): void {
    this.#counts.set(key, this.get(key) + 1);
  }
}

/** e.g. `fix fillTarget drain-loop Map` */
export function nameFix({ shape, rewrite }: Finding): string {
  const evidence = rewrite?.evidence ?? null;
  return `fix ${shape.id} ${evidence === null ? 'type' : `${evidence.form} ${evidence.container}`}`;
}
