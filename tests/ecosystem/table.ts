/** What the rules do on real code, as the tables of refusals.md. */
import { RULES } from "../../lib/rules/index.js";
import type { Package, Checked, Seen } from "./package.js";

export interface Row {
  readonly given: Package;
  readonly checked: Checked;
}

const HEAD = `# What the rules say about code that nobody here wrote

Written by \`npm run test:ecosystem -- -u\`, without types. A suggestion has a doubt that a reader settles; an alternative
stands beside a fix of the same place; a refusal is reported where the reader can act on it, and silent in
\`recommended\` where not.
`;

export function getTables(rows: readonly Row[]): string {
  return [
    HEAD,
    getPackages(rows),
    "\n## Refusals by code\n",
    getCodes(rows.flatMap(({ checked }) => checked.found)),
    "",
  ].join("\n");
}

function getPackages(rows: readonly Row[]): string {
  const lines = rows.flatMap(({ given, checked }) => {
    const rules = [
      ...new Set([
        ...RULES.map(({ name }) => name as string),
        ...checked.found.map(({ rule }) => rule),
      ]),
    ];
    return rules.map((rule, i) => {
      const size =
        i === 0
          ? [given.name, count(checked.files), count(checked.lines)]
          : ["", "", ""];
      return [
        ...size,
        `\`${rule}\``,
        ...getCounts(checked.found.filter((one) => one.rule === rule)),
      ];
    });
  });
  const all = rows.flatMap(({ checked }) => checked.found);
  const total = [sum(rows, "files"), sum(rows, "lines")].map(count);
  lines.push([`all ${rows.length}`, ...total, "", ...getCounts(all)]);
  const head = [
    "package",
    "files",
    "lines",
    "rule",
    "fixes",
    "suggestions",
    "alternatives",
    "refused, reported",
    "refused, silent",
  ];
  return toTable(head, lines, [1, 2, 4, 5, 6, 7, 8]);
}

function getCounts(found: readonly Seen[]): string[] {
  const refused = found.filter(({ outcome }) => outcome.startsWith("refused"));
  const of = (grade: string) =>
    found.filter(({ outcome }) => outcome.startsWith(grade)).length;
  const reported = refused.filter((one) => one.isReported).length;
  return [
    of("fix"),
    of("review"),
    of("alternative"),
    reported,
    refused.length - reported,
  ].map(count);
}

function getCodes(found: readonly Seen[]): string {
  const counts = new Map<
    string,
    { readonly first: Seen; count: number; readonly packages: Set<string> }
  >();
  for (const one of found) {
    if (!one.outcome.startsWith("refused")) continue;
    const key = `${one.rule} ${one.shape} ${one.outcome}`;
    const known = counts.get(key);
    if (known === undefined)
      counts.set(key, {
        first: one,
        count: 1,
        packages: new Set([one.package]),
      });
    else {
      known.count++;
      known.packages.add(one.package);
    }
  }
  const lines = [...counts.values()]
    .toSorted(
      (a, b) =>
        b.count - a.count || getName(a.first).localeCompare(getName(b.first)),
    )
    .map(({ first, count: times, packages }) => [
      `\`${first.outcome.replace("refused ", "")}\``,
      `\`${first.rule}\``,
      first.shape,
      count(times),
      count(packages.size),
      first.isReported ? "reported" : "silent",
    ]);
  return toTable(
    ["code", "rule", "shape", "count", "packages", "in `recommended`"],
    lines,
    [3, 4],
  );
}

function getName({ outcome, rule, shape }: Seen): string {
  return `${outcome} ${rule} ${shape}`;
}

function sum(rows: readonly Row[], key: "files" | "lines"): number {
  return rows.reduce((all, { checked }) => all + checked[key], 0);
}

function count(value: number): string {
  return value.toLocaleString("en");
}

function toTable(
  head: readonly string[],
  lines: readonly (readonly string[])[],
  numbers: readonly number[],
): string {
  const rule = head.map((_, i) => (numbers.includes(i) ? "--:" : "---"));
  return [head, rule, ...lines]
    .map((cells) => `| ${cells.join(" | ")} |`)
    .join("\n");
}
