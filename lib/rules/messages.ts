/** What a finding says, in the words of its shape and of the one table of refusals. */
import { REFUSALS, type RefusalInfo } from '../analysis/refusals.js';
import type { Rewrite } from '../fixers/rewrite.js';
import type { Finding, RuleDefinition } from './findings.js';

/** All messages of a rule by id: for each shape the report, the report and the suggestion
 * of what is left to the reader, and the report of a refusal. */
export function getMessages(rule: RuleDefinition): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const shape of rule.shapes) {
    messages[shape.id] = shape.message;
    messages[`${shape.id}Review`] = `${firstSentence(shape.message)}{{check}}`;
    messages[`${shape.id}Suggestion`] = `${shape.suggestion}{{check}}`;
    messages[`${shape.id}Refused`] = `${firstSentence(shape.message)} Left as it is: {{reason}}.`;
  }
  return messages;
}

/** The message id and the placeholders of a finding. */
export function getMessage(finding: Finding): { messageId: string; data: Record<string, string> } {
  const { shape, refusal, rewrite } = finding;
  if (refusal !== null) {
    const info: RefusalInfo = REFUSALS[refusal.code];
    const reason = info.act === undefined ? info.title : `${info.title}; ${info.act}`;
    return { messageId: `${shape.id}Refused`, data: { ...finding.data, reason } };
  }
  const doubt = rewrite?.doubt;
  if (doubt == null) return { messageId: shape.id, data: { ...finding.data, check: '' } };
  const info: RefusalInfo = REFUSALS[doubt.code];
  const install = finding.install === null ? '' : ` Install ${finding.install}.`;
  // On a terminal the report is all there is: what a reader must check stands in it, not only in the editor's menu.
  return { messageId: `${shape.id}Review`, data: { ...finding.data, check: ` Check first: ${getCheck(info, rewrite)}.${install}` } };
}

/** What a reader must check: the fact that is not proven, and whether the gain is there. */
function getCheck(info: RefusalInfo, rewrite: Rewrite | null): string {
  const check = info.check ?? `whether ${info.title}`;
  return rewrite?.gainUnknown === true ? `${check.replace(/ \(\w+\)$/, '')}, nor computed per entry` : check;
}

/** The text of a message with its placeholders filled in. */
export function fillIn(message: string, data: Readonly<Record<string, string>>): string {
  return message.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => data[name] ?? whole);
}

function firstSentence(message: string): string {
  const end = message.search(/[.;] /);
  return end < 0 ? message : `${message.slice(0, end)}.`;
}
