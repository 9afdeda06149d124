/** One `Facts` a file, shared by all rules that look at it under the same settings. */
import type { Source } from '../ast/source.js';
import { Facts } from './facts.js';
import { readSettings } from './settings.js';

const KNOWN = new WeakMap<object, { readonly settings: string; readonly facts: Facts }>();

/** `settings` is the raw value of `settings['zero-copy-map']`; throws a `SettingsError` where it is wrong; `root`: where `filename` starts. */
export function factsOf(source: Source, settings: unknown, filename: string, root: string | null = null): Facts {
  const key = JSON.stringify(settings) ?? '';
  const known = KNOWN.get(source.ast);
  if (known?.settings === key) return known.facts;
  const facts = new Facts(source, readSettings(settings), filename, true, root);
  KNOWN.set(source.ast, { settings: key, facts });
  return facts;
}
