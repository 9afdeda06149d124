/**
 * Where rewrites with a doubt have been made, through all edits that follow: the same text at the same place is not
 * rewritten twice, so that two rewrites that undo each other come to an end.
 */
import type { TextEdit } from '../../lib/edits/text-edits.js';
import type { Finding } from '../../lib/rules/findings.js';
import type { Chosen } from './fix-text.js';

interface Place {
  readonly shape: string;
  /** What stood there before. */
  readonly text: string;
  readonly range: TextEdit['range'];
}

export class Places {
  #places: Place[] = [];

  isNew(text: string, finding: Finding): boolean {
    const [start, end] = finding.node.range;
    return !this.#places.some(
      (place) =>
        place.shape === finding.shape.id &&
        place.range[0] < end &&
        start < place.range[1] &&
        place.text === text.slice(start, end),
    );
  }

  /** Takes the edits of a pass over `text` into account, which do not overlap. */
  record(text: string, chosen: readonly Chosen[]): void {
    const edits = chosen.map(({ edit }) => edit);
    const doubted = chosen.filter(({ finding }) => finding.rewrite?.doubt != null);
    this.#places = [
      ...this.#places,
      ...doubted.map(({ finding, edit }) => ({
        shape: finding.shape.id,
        text: text.slice(...finding.node.range),
        range: edit.range,
      })),
    ].map((place) => ({ ...place, range: follow(place.range, edits) }));
  }
}

/** The range after the edits: what an edit that overlaps it wrote is part of it. */
function follow([start, end]: TextEdit['range'], edits: readonly TextEdit[]): TextEdit['range'] {
  let from = start;
  let to = end;
  for (const edit of edits) {
    const grown = edit.text.length - (edit.range[1] - edit.range[0]);
    if (edit.range[1] <= start) from += grown;
    else if (edit.range[0] < start) from -= start - edit.range[0];
    if (edit.range[0] < end) to += grown + Math.max(0, edit.range[1] - end);
  }
  return [from, to];
}
