/**
 * Code that nobody here wrote: no crash, no fix that fails to parse or adds a type error, nothing left to fix after the
 * fixes, ESLint's fixes the same as the codemods', and a reader's verdict on what is found. A finding that findings.json
 * does not know fails; so does an entry that is found no more.
 *
 * `npm test` takes the packages that are installed, and asks for a verdict on every finding; with ECOSYSTEM=1
 * (`npm run test:ecosystem`) those of packages.json are fetched as well, with a verdict on all that `recommended`
 * reports, and refusals.md counts the rest.
 */
import { readFileSync } from "node:fs";
import path from "node:path";

import { describe, expect, it } from "vitest";

import { fixText } from "../../codemods/driver/fix-text.js";
import { RULES } from "../../lib/rules/index.js";
import { fetchPackage, getPinned } from "../../scripts/fetch.js";
import { fixByLinter } from "../harness/linter.js";
import {
  type Checked,
  checkPackage,
  findNewErrors,
  type Found,
  getInstalled,
  type Package,
  ROOT,
} from "./package.js";
import { getTables } from "./table.js";

interface Judged extends Found {
  /** `true`: the message is right, and a fix would be merged; `false`: it is wrong; `noise`: right, not worth a minute. */
  readonly verdict: "false" | "noise" | "true";
  readonly reason: string;
}

interface Source {
  readonly name: string;
  /** Whether each refusal needs a verdict as well, or only what `recommended` reports. */
  readonly isWhole: boolean;
  readonly get: () => Package;
}

const JUDGED = JSON.parse(
  readFileSync(path.join(import.meta.dirname, "findings.json"), "utf8"),
) as Judged[];
const IS_LONG = process.env["ECOSYSTEM"] === "1";

const INSTALLED = [
  getInstalled("@fluidframework/tree", "src"),
  getInstalled("three", "src"),
];
const SOURCES: readonly Source[] = [
  ...INSTALLED.map((given) => ({
    name: given.name,
    isWhole: true,
    get: () => given,
  })),
  ...getPinned(ROOT)
    .filter(() => IS_LONG)
    .map((pinned) => ({
      name: `${pinned.name}@${pinned.version}`,
      isWhole: false,
      get: () => fetchPackage(pinned, ROOT),
    })),
];
const ROWS = new Map<
  string,
  { readonly given: Package; readonly checked: Checked }
>();

describe.each(SOURCES)("$name", ({ name, isWhole, get }) => {
  const judged = JUDGED.filter((one) => one.package === name);

  it("goes through all rules", { timeout: 600_000 }, () => {
    const given = get();
    const checked = checkPackage(given);
    ROWS.set(name, { given, checked });
    expect(checked.files).toBeGreaterThan(9);
  });

  it("has a verdict and a reason for every finding", () => {
    const found = getRow(name).checked.found.filter(
      (one) => isWhole || one.isReported,
    );
    const known = new Set(judged.map(getKey));
    const unknown = found.filter((one) => !known.has(getKey(one)));
    expect(unknown, "what a reader has yet to judge").toEqual([]);
    expect(judged.map(getKey).toSorted()).toEqual(found.map(getKey).toSorted());
    for (const one of judged) {
      expect(["true", "noise", "false"]).toContain(one.verdict);
      expect(one.reason.length, getKey(one)).toBeGreaterThan(20);
    }
  });

  it("has no fix that a reader found wrong", () => {
    expect(
      judged.filter(
        (one) => one.verdict === "false" && !one.outcome.startsWith("refused"),
      ),
    ).toEqual([]);
  });

  it(
    "has nothing left to fix, and the same from ESLint",
    { timeout: 300_000 },
    () => {
      for (const [file, { before, after }] of getRow(name).checked.changed) {
        const settings = { tests: "check" };
        expect(
          fixText({ text: after, filename: file, settings }).text,
          file,
        ).toBe(after);
        const rules = Object.fromEntries(RULES.map(({ name }) => [name, {}]));
        expect(
          fixByLinter({ code: before, filename: file, rules, settings }),
          file,
        ).toBe(after);
      }
    },
  );

  it("has no new type error after the fixes", { timeout: 300_000 }, () => {
    const { given, checked } = getRow(name);
    expect(findNewErrors(given, checked)).toEqual([]);
  });
});

if (IS_LONG) {
  it("refusals.md counts them all", async () => {
    const tables = getTables(SOURCES.map(({ name }) => getRow(name)));
    console.log(tables);
    await expect(tables).toMatchFileSnapshot("refusals.md");
  });
}

function getRow(name: string): {
  readonly given: Package;
  readonly checked: Checked;
} {
  const row = ROWS.get(name);
  if (row === undefined)
    throw new Error(`${name} did not go through the rules`);
  return row;
}

describe("the example", () => {
  const example = { name: "examples/informer", root: "examples/informer/src" };
  const checked = checkPackage(example);

  it(
    "has fixes in most of its files, and no new type error after them",
    { timeout: 300_000 },
    () => {
      expect(checked.changed.size).toBeGreaterThan(6);
      expect(findNewErrors(example, checked)).toEqual([]);
    },
  );

  it(
    "would show a type error that a fix had made",
    { timeout: 300_000 },
    () => {
      const [file, texts] = [...checked.changed][0] ?? [
        "",
        { before: "", after: "" },
      ];
      const broken = new Map([
        [
          file,
          {
            ...texts,
            after: `${texts.after}\nexport const wrong: string = 1;\n`,
          },
        ],
      ]);
      expect(
        findNewErrors(example, { ...checked, changed: broken }),
      ).toHaveLength(1);
    },
  );
});

function getKey({
  package: name,
  file,
  rule,
  shape,
  outcome,
  hash,
}: Found): string {
  return [name, file, rule, shape, outcome, hash].join(" ");
}
