/** The containers that rewritten code imports: the name to write, and the edits that make it mean something. */
import { getRuntimeModule } from '../analysis/consent.js';
import type { Facts } from '../analysis/facts.js';
import { getFreshName } from '../analysis/names.js';
import { type Refusal, refuse } from '../analysis/refusals.js';
import type { Node } from '../ast/source.js';
import { findLocals, getSyntax, importNamed } from '../edits/imports.js';
import type { TextEdit } from '../edits/text-edits.js';
import type { RuntimeExport } from './rewrite.js';

export interface Imported {
  /** How the export is written at the place: `readonlyView`, `readonlyView2`, `containers.readonlyView`. */
  readonly text: string;
  readonly edits: readonly TextEdit[];
  /** What `edits` import: nothing where the file has it already. */
  readonly imports: readonly RuntimeExport[];
}

export function importRuntime(facts: Facts, at: Node, name: RuntimeExport): Imported | Refusal {
  const { source } = facts;
  const module = getRuntimeModule(facts);
  const local = findLocals(source, module, name).find(({ id }) => facts.lookUp(at, id.name)?.identifiers.includes(id));
  if (local !== undefined) return { text: local.text, edits: [], imports: [] };
  const syntax = getSyntax(source, facts.filename);
  // Refuse: a file of global functions, which an import would make a module
  if (syntax === null) return refuse('script-global');
  const text = getFreshName(facts, name);
  return { text, edits: [importNamed(source, syntax, module, name, text)], imports: [name] };
}
