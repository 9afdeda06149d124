/** What the fixes have changed, as a unified diff. */
import { readFileSync } from 'node:fs';
import { relative, sep } from 'node:path';

import { createTwoFilesPatch } from 'diff';
import { type Colors, getColors } from 'zero-copy-map';

/** The texts of files as they are now. */
export type Snapshot = ReadonlyMap<string, string>;

export function takeSnapshot(files: readonly string[]): Snapshot {
  return new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
}

/** The files whose text is not that of the snapshot any more. */
export function findChanged(snapshot: Snapshot): string[] {
  return [...snapshot].flatMap(([file, text]) => (readFileSync(file, 'utf8') === text ? [] : [file]));
}

export function createDiff(snapshot: Snapshot, folder: string): string {
  const patches = findChanged(snapshot).map((file) => {
    const name = relative(folder, file).split(sep).join('/');
    const patch = createTwoFilesPatch(
      `a/${name}`,
      `b/${name}`,
      snapshot.get(file) ?? '',
      readFileSync(file, 'utf8'),
      '',
      '',
      {
        context: 3,
      },
    );
    return patch.replace(/^=+\n/, '').replace(/^(---|\+\+\+) (.*?)\t?$/gm, '$1 $2');
  });
  return patches.join('');
}

/** For a terminal: in colour, and not more than `most` lines. */
export function formatDiff(diff: string, most = Infinity): string {
  const colors = getColors();
  const lines = diff.trimEnd().split('\n');
  const shown = lines.slice(0, most).map((line) => paintLine(line, colors));
  return shown.join('\n');
}

function paintLine(line: string, colors: Colors): string {
  if (/^(?:---|\+\+\+) /.test(line)) return colors.bold(line);
  if (line.startsWith('@@')) return colors.cyan(line);
  if (line.startsWith('+')) return colors.green(line);
  return line.startsWith('-') ? colors.red(line) : line;
}
