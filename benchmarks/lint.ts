/**
 * `npm run bench:lint`: which part of ESLint's time our rules take, on published TypeScript, with types and without.
 * ESLint itself measures (`stats`): the time of each rule, and of the whole, parsing included. Ours are the only rules
 * that run, so that the share is the largest that anyone sees. Each run is a process of its own, in turns; medians.
 */
import { execFileSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";

import parser from "@typescript-eslint/parser";
import { ESLint, type Linter } from "eslint";
import zeroCopyMap from "eslint-plugin-zero-copy-map";

import { fetchPackage, getPinned } from "../scripts/fetch.js";
import { makeFolder, ROOT } from "../scripts/run.js";

const ROUNDS = 5;
/** The bars: at most this part of the whole. */
const BARS: Readonly<Record<Mode, number>> = { untyped: 0.03, typed: 0.05 };
const FETCHED = [
  "@theia/core",
  "@fluidframework/merge-tree",
  "@fluidframework/container-runtime",
];

const COMPILER_OPTIONS = {
  target: "es2023",
  module: "nodenext",
  moduleResolution: "nodenext",
  strict: true,
  skipLibCheck: true,
  noEmit: true,
  jsx: "react",
  experimentalDecorators: true,
  types: [],
};

type Mode = "typed" | "untyped";

/** Milliseconds. */
interface Measured {
  readonly files: number;
  readonly whole: number;
  readonly parse: number;
  readonly rules: Readonly<Record<string, number>>;
}

const [mode, folder] = process.argv.slice(2);
if (mode !== undefined && folder !== undefined)
  console.log(JSON.stringify(await measure(mode as Mode, folder)));
else printTable();

function printTable(): void {
  const sources = collectSources();
  console.log(
    `${sources.lines.toLocaleString("en")} lines of TypeScript, Node ${process.versions.node}; medians of ${ROUNDS}\n`,
  );
  const runs: Record<Mode, Measured[]> = { untyped: [], typed: [] };
  for (let round = 0; round < ROUNDS; round++) {
    for (const one of ["untyped", "typed"] as const) {
      const args = [
        "--max-old-space-size=6144",
        import.meta.filename,
        one,
        sources.folder,
      ];
      const out = execFileSync(process.execPath, args, {
        cwd: ROOT,
        encoding: "utf8",
        maxBuffer: 2 ** 26,
      });
      runs[one].push(JSON.parse(out) as Measured);
    }
  }
  for (const one of ["untyped", "typed"] as const) printMode(one, runs[one]);
}

function printMode(one: Mode, runs: readonly Measured[]): void {
  const whole = median(runs.map((run) => run.whole));
  console.log(
    `${one}: ${runs[0]?.files ?? 0} files, ${whole.toFixed(0)} ms, ${median(runs.map((run) => run.parse)).toFixed(0)} ms of it parsing`,
  );
  for (const rule of Object.keys(runs[0]?.rules ?? {})) {
    const share = median(runs.map((run) => (run.rules[rule] ?? 0) / run.whole));
    console.log(`  ${rule.padEnd(36)}${percent(share)}`);
  }
  const shares = runs.map(
    (run) =>
      Object.values(run.rules).reduce((sum, time) => sum + time, 0) / run.whole,
  );
  const verdict = median(shares) <= BARS[one] ? "kept" : "MISSED";
  const range = `${percent(Math.min(...shares))} to ${percent(Math.max(...shares))}`;
  console.log(
    `  ${"all".padEnd(36)}${percent(median(shares))}  (${range}; bar ${percent(BARS[one])}: ${verdict})\n`,
  );
}

async function measure(one: Mode, root: string): Promise<Measured> {
  const rules = Object.fromEntries(
    Object.keys(zeroCopyMap.rules).map((name) => [
      `zero-copy-map/${name}`,
      "error" as const,
    ]),
  );
  const config: Linter.Config = {
    files: ["**/*.ts", "**/*.tsx"],
    languageOptions: {
      parser,
      parserOptions:
        one === "typed" ? { project: true, tsconfigRootDir: root } : {},
    },
    linterOptions: { reportUnusedDisableDirectives: "off" },
    plugins: { "zero-copy-map": zeroCopyMap as unknown as ESLint.Plugin },
    rules,
  };
  const eslint = new ESLint({
    cwd: root,
    overrideConfigFile: true,
    overrideConfig: config,
    stats: true,
    allowInlineConfig: false,
  });
  const results = await eslint.lintFiles(["**/*.ts", "**/*.tsx"]);
  const sums: Record<string, number> = Object.fromEntries(
    Object.keys(rules).map((name) => [name, 0]),
  );
  let whole = 0;
  let parse = 0;
  for (const { filePath, messages, stats } of results) {
    const fatal = messages.find((message) => message.fatal);
    if (fatal !== undefined) throw new Error(`${filePath}: ${fatal.message}`);
    for (const pass of stats?.times.passes ?? []) {
      whole += pass.total;
      parse += pass.parse?.total ?? 0;
      for (const name of Object.keys(sums))
        sums[name] = (sums[name] ?? 0) + (pass.rules?.[name]?.total ?? 0);
    }
  }
  return { files: results.length, whole, parse, rules: sums };
}

/** The sources of the packages, copied beside a tsconfig of their own: what is published has none that would do. */
function collectSources(): { readonly folder: string; readonly lines: number } {
  const fetched = getPinned(ROOT)
    .filter(({ name }) => FETCHED.includes(name))
    .map((pinned) => fetchPackage(pinned, ROOT));
  const packages = [
    {
      name: "@fluidframework/tree",
      root: "node_modules/@fluidframework/tree/src",
    },
    ...fetched,
  ];
  const root = makeFolder("lint");
  let lines = 0;
  for (const [index, one] of packages.entries()) {
    const target = path.join(root, `package-${index}`);
    mkdirSync(target);
    cpSync(path.resolve(ROOT, one.root), path.join(target, "src"), {
      recursive: true,
      filter: (file) => !file.endsWith(".d.ts"),
    });
    writeFileSync(
      path.join(target, "tsconfig.json"),
      JSON.stringify({ compilerOptions: COMPILER_OPTIONS, include: ["src"] }),
    );
    for (const file of readdirSync(target, {
      recursive: true,
      encoding: "utf8",
    }).filter((name) => /\.tsx?$/.test(name)))
      lines += readFileSync(path.join(target, file), "utf8").split("\n").length;
  }
  return { folder: root, lines };
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

function median(values: readonly number[]): number {
  return (
    values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ??
    Number.NaN
  );
}
