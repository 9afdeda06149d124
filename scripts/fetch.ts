/**
 * Packages that `npm test` does without, for the long runs: `npm pack name@version` into .cache/, taken only with the hash
 * that tests/ecosystem/packages.json has.
 */
import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
} from "node:fs";
import path from "node:path";

import { ROOT } from "./run.js";

const CACHE = path.join(ROOT, ".cache/ecosystem");

/** One row of packages.json. */
export interface Pinned {
  readonly name: string;
  readonly version: string;
  /** The folder with its sources, from the package's root; empty for all of it. */
  readonly folder: string;
  /** As npm writes it: `sha512-` and the hash of the tarball in base 64. */
  readonly integrity: string;
}

/** `root` is the project's. */
export function getPinned(root: string): readonly Pinned[] {
  return JSON.parse(
    readFileSync(path.join(root, "tests/ecosystem/packages.json"), "utf8"),
  ) as Pinned[];
}

/** Published sources, unpacked. */
export interface Fetched {
  /** `name@version` */
  readonly name: string;
  /** The folder of the sources, from the project's root. */
  readonly root: string;
}

/** The package unpacked; from the network only where the tarball is not there yet. Throws one line where it is another one. */
export function fetchPackage(pinned: Pinned, root: string): Fetched {
  const cache = path.join(root, ".cache/ecosystem");
  const id = `${pinned.name}@${pinned.version}`;
  const file = path.join(
    CACHE,
    `${id
      .replace(/^@/, "")
      .replace("/", "-")
      .replace(/@(?=[^@]*$)/, "-")}.tgz`,
  );
  if (!existsSync(file)) pack(id, cache);
  const { integrity } = pinned;
  const got = `sha512-${createHash("sha512").update(readFileSync(file)).digest("base64")}`;
  if (got !== integrity)
    throw new Error(
      `${id}: packages.json has ${integrity}, ${path.relative(root, file)} has ${got}`,
    );
  return {
    name: id,
    root: path.relative(root, path.join(unpack(file), pinned.folder)),
  };
}

function pack(id: string, cache: string): void {
  mkdirSync(cache, { recursive: true });
  run("npm", ["pack", id, "--silent", "--pack-destination", CACHE]);
}

/** A folder that is there is whole: it gets its name last. */
function unpack(file: string): string {
  const folder = file.replace(/\.tgz$/, "");
  if (existsSync(folder)) return folder;
  const part = `${folder}.part`;
  rmSync(part, { recursive: true, force: true });
  mkdirSync(part);
  run("tar", ["-xzf", file, "-C", part, "--strip-components=1"]);
  renameSync(part, folder);
  return folder;
}

function run(command: string, args: readonly string[]): void {
  const done = spawnSync(command, args, {
    cwd: ROOT,
    encoding: "utf8",
    shell: process.platform === "win32",
  });
  if (done.status !== 0)
    throw new Error(
      `${command} ${args.join(" ")}: ${done.error?.message ?? done.stderr}`,
    );
}
