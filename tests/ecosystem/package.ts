/** The published sources of a package through all rules: what is found, what the fixes leave behind, and its types. */
import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import ts from "typescript";

import { type Fixed, fixText } from "../../codemods/driver/fix-text.js";
import {
  type Finding,
  getGrade,
  isReported,
} from "../../lib/rules/findings.js";

export const ROOT = path.resolve(import.meta.dirname, "../..");

export interface Package {
  readonly name: string;
  /** The folder with its sources, from the repository's root. */
  readonly root: string;
}

/** One finding, as findings.json keeps it; the line may move, the key may not. */
export interface Found {
  readonly package: string;
  readonly file: string;
  readonly rule: string;
  readonly shape: string;
  /** The form that is offered, or the code of the refusal. */
  readonly outcome: string;
  /** The first hex digits of the SHA-256 of the node's text. */
  readonly hash: string;
}

/** A finding, and whether `recommended` says it. */
export interface Seen extends Found {
  readonly isReported: boolean;
  /** For a reader: file, line and the code, not part of the key. */
  readonly where: string;
}

export interface Checked {
  readonly files: number;
  readonly lines: number;
  readonly found: readonly Seen[];
  /** The files that the fixes change, with the texts before and after. */
  readonly changed: ReadonlyMap<
    string,
    { readonly before: string; readonly after: string }
  >;
}

/** Runs all rules over a package; a crash, or a fix that no longer parses, throws. */
export function checkPackage(given: Package): Checked {
  const root = path.resolve(ROOT, given.root);
  const found: Seen[] = [];
  let lines = 0;
  const changed = new Map<string, { before: string; after: string }>();
  const files = readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter(
      (file) => /\.[cm]?[jt]sx?$/.test(file) && !/\.d\.[cm]?ts$/.test(file),
    )
    .map((file) => file.split(path.sep).join("/"))
    .toSorted();
  for (const file of files) {
    const before = readFileSync(path.join(root, file), "utf8");
    lines += before.split("\n").length;
    const fixed = fixIn(root, file, before);
    for (const one of fixed.findings ?? [])
      found.push(toFound(given, file, before, one));
    if (fixed.text !== before) changed.set(file, { before, after: fixed.text });
  }
  return { files: files.length, lines, found, changed };
}

/** Throws with the file's name. */
function fixIn(root: string, file: string, text: string): Fixed {
  try {
    return fixText({
      text,
      filename: path.join(root, file),
      settings: { tests: "check" },
      cwd: root,
    });
  } catch (error) {
    throw new Error(
      `${file}: ${error instanceof Error ? error.message : String(error)}`,
      { cause: error },
    );
  }
}

function toFound(
  { name }: Package,
  file: string,
  text: string,
  finding: Finding,
): Seen {
  const grade = getGrade(finding);
  const form = finding.rewrite?.evidence?.form ?? "type";
  const outcome =
    grade === "refused"
      ? `refused ${finding.refusal?.code ?? ""}`
      : grade === "review"
        ? `review ${form} ${finding.rewrite?.doubt?.code ?? ""}`
        : `${grade} ${form}`;
  const hash = createHash("sha256")
    .update(text.slice(...finding.node.range))
    .digest("hex")
    .slice(0, 12);
  const code = text
    .slice(...finding.node.range)
    .replace(/\s+/g, " ")
    .slice(0, 80);
  return {
    package: name,
    file,
    rule: finding.rule,
    shape: finding.shape.id,
    outcome,
    hash,
    isReported: isReported(finding, { report: "actionable" }),
    where: `${file}:${finding.node.loc.start.line} ${code}`,
  };
}

/** The type errors of the changed files that the original did not have; of JavaScript where its comments have types. */
export function findNewErrors(given: Package, { changed }: Checked): string[] {
  if (changed.size === 0) return [];
  const root = path.resolve(ROOT, given.root);
  const before = countErrors(
    root,
    new Map([...changed].map(([file, texts]) => [file, texts.before])),
  );
  const after = countErrors(
    root,
    new Map([...changed].map(([file, texts]) => [file, texts.after])),
  );
  return [...after]
    .filter(([error, count]) => count > (before.get(error) ?? 0))
    .map(([error]) => error);
}

function countErrors(
  root: string,
  texts: ReadonlyMap<string, string>,
): Map<string, number> {
  const options: ts.CompilerOptions = {
    allowJs: true,
    checkJs: [...texts.values()].some((text) =>
      /@(?:param|returns?|type)\s*\{/.test(text),
    ),
    lib: ["lib.esnext.d.ts", "lib.dom.d.ts"],
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    noEmit: true,
    skipLibCheck: true,
    strict: true,
    target: ts.ScriptTarget.ESNext,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  const inMemory = new Map(
    [...texts].map(([file, text]) => [path.join(root, file), text]),
  );
  const readFile = host.readFile.bind(host);
  const getSourceFile = host.getSourceFile.bind(host);
  host.readFile = (file) => inMemory.get(file) ?? readFile(file);
  host.getSourceFile = (file, version) => {
    const text = inMemory.get(file);
    return text === undefined
      ? getSourceFile(file, version)
      : ts.createSourceFile(file, text, version, true);
  };
  const program = ts.createProgram([...inMemory.keys()], options, host);
  const counts = new Map<string, number>();
  for (const file of inMemory.keys()) {
    const source = program.getSourceFile(file);
    for (const one of [
      ...program.getSyntacticDiagnostics(source),
      ...program.getSemanticDiagnostics(source),
    ]) {
      const error = `${path.relative(root, file)} TS${one.code} ${ts.flattenDiagnosticMessageText(one.messageText, " ")}`;
      counts.set(error, (counts.get(error) ?? 0) + 1);
    }
  }
  return counts;
}

/** The name and version of an installed package, as findings.json names it. */
export function getInstalled(name: string, folder: string): Package {
  const manifest = JSON.parse(
    readFileSync(path.join(ROOT, "node_modules", name, "package.json"), "utf8"),
  ) as { version: string };
  return {
    name: `${name}@${manifest.version}`,
    root: path.join("node_modules", name, folder),
  };
}
