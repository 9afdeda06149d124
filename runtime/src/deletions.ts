/** What iterators must know of a container whose entries move up by one when one before them is deleted. */
import type { Cursor } from './live-iterator.js';

/** The end of the log, and the note of a deletion once that has happened. */
export class Deletion {
  index = 0;
  next: Deletion | null = null;
}

/** Reads the log to its end: with each entry that went from before the cursor, the cursor is one place further up. */
export function catchUp(cursor: Cursor<unknown, Deletion>): void {
  let log = cursor.log;
  if (log === null || log.next === null) return;
  for (; log.next !== null; log = log.next) if (log.index < cursor.index) cursor.index--;
  cursor.log = log;
}
