/**
 * The parts of a rule's page that come from the code:
 *
 *   <!-- gains: drain-loop, drain-for-each -->      what was measured of these forms
 *   <!-- options -->                                the rule's options
 *
 * each up to the next `<!-- end -->`.
 */
import { measured, type RuleDefinition } from 'eslint-plugin-zero-copy-map/engine';

interface Schema {
  readonly enum?: readonly unknown[];
  readonly type?: string;
  readonly description?: string;
}

const REPORT: Schema = {
  enum: ['actionable', 'all'],
  description: 'Report what has a fix, a suggestion or an act for the reader, or every candidate with its reason',
};

export function fillPage(page: string, rule: RuleDefinition): string {
  return page
    .replace(/(<!-- gains: (.*?) -->\n)[^]*?(<!-- end -->)/g, (_, start: string, forms: string, end: string) => {
      return `${start}\n${writeGains(forms.split(', '))}\n${end}`;
    })
    .replace(/(<!-- options -->\n)[^]*?(<!-- end -->)/g, (_, start: string, end: string) => {
      return `${start}\n${writeOptions(rule)}\n${end}`;
    });
}

/** Throws on a form that nobody has measured. */
function writeGains(forms: readonly string[]): string {
  const rows = forms.flatMap((form) => {
    const found = Object.entries(measured).filter(([key]) => key.startsWith(`${form} `));
    if (found.length === 0) throw new Error(`docs: '${form}' is not in the evidence.`);
    return found.map(([key, { fix, gain, reason, keys, review }]) => {
      const kinds = Object.keys(keys ?? {}).map((kind) => `every key is ${kind === 'index' ? 'a whole number' : 'a literal'}`);
      const where = kinds.length === 0 ? '' : `where ${kinds.join(', or ')}; else `;
      const verdict = fix ? 'yes' : `${where}${review === true ? 'a suggestion' : 'no'}: ${reason ?? 'not measured'}`;
      return `| \`${form}\` | ${key.slice(form.length + 1)} | ${gain.toFixed(2)}x | ${verdict} |`;
    });
  });
  return ['| form | container | gain at 64 entries, worst case | rewritten |', '|---|---|---|---|', ...rows, ''].join(
    '\n',
  );
}

function writeOptions(rule: RuleDefinition): string {
  const options = Object.entries<Schema>({ report: REPORT, ...(rule.options as Record<string, Schema> | undefined) });
  const rows = options.map(([name, schema]) => {
    const values = schema.enum?.map((value) => `\`${JSON.stringify(value)}\``).join(', ') ?? schema.type ?? '';
    const standard = rule.defaults?.[name] ?? (name === 'report' ? 'actionable' : undefined);
    return `| \`${name}\` | ${values} | ${standard === undefined ? '' : `\`${JSON.stringify(standard)}\``} | ${trim(schema.description)} |`;
  });
  return ['| option | values | default | what it decides |', '|---|---|---|---|', ...rows, ''].join('\n');
}

function trim(description = ''): string {
  return description.replace(/\.$/, '');
}
