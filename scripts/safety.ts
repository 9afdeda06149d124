/** docs/safety.md: what a fix rests on, in words, and the table of refusals from the code. */
import { type RefusalInfo, REFUSALS } from 'eslint-plugin-zero-copy-map/engine';

const TEXT = `<!-- Written by \`npm run update\` from lib/analysis/refusals.ts and scripts/safety.ts. Do not edit. -->

# What a fix rests on

A fix is written only where two things hold: the program provably computes the same before and after, and the benchmark
([evidence](./evidence.md)) shows a gain in every case that the code can meet. What cannot be decided counts as "no".
A wrong fix is a serious bug: please report it with the smallest program that shows it.

## What is believed without proof

- The builtins are as the language defines them: nobody has replaced \`Map.prototype.set\` or \`Array.prototype.map\`.
- A global name means the global only where no declaration shadows it.
- A variable, parameter or field annotated \`T[]\`, \`readonly T[]\` or \`ReadonlyArray<T>\` holds an ordinary array without
  holes; one annotated \`string\`, \`number\`, \`boolean\`, \`bigint\` or \`symbol\` holds that primitive.
- One annotated exactly \`Map<…>\` or \`Set<…>\` behaves like a native one when it is *read*. For writing that is not
  enough: there the container has to be seen being made.
- A member that TypeScript calls \`private\` is named inside its class only, and \`this\` in a method is an instance of its
  class: a method that is called without one may end otherwise than with a \`TypeError\`.

A cast, \`any\`, or a comment such as \`@ts-ignore\` ends this trust. Nothing else is believed: not a name, not a
convention, not a comment.

## What is always kept

- Results, the order of effects, and what an exception lets others see.
- The order of entries, which keys exist, and the identity of everything that somebody can compare.
- Each comment, each directive (\`eslint-disable\`, \`@ts-expect-error\`, coverage marks), line ends, indentation and the
  byte order mark. A file with a direct \`eval\` or a \`with\`, and a generated file, is left alone.
- Types: an exported function keeps its name and type, and what compiled goes on compiling.

## Grades

| grade | in ESLint | \`zero-copy-map check\` | codemod |
|---|---|---|---|
| proven, and faster everywhere | fix | written with \`--fix\` | applied |
| one fact is missing | suggestion that names what to check | \`review\` | applied only with \`--review\` |
| refused | silence, or a report where the reader can act; all with \`report: 'all'\` | counted; told with \`--all\` | counted |

## What you can vouch for

Some facts cannot be seen in one file. Each of these settings lifts exactly the refusals that name it below; all are
off. \`zero-copy-map check\` says how many more fixes each would give.

| \`settings['zero-copy-map'].assumptions\` | you vouch that |
|---|---|
| \`noProtoKeys\` | no computed key is ever \`"__proto__"\` |
| \`pureGetters\` | reading a property has no effect |
| \`noOverrides\` | no subclass in another file overrides a method |
| \`throwsNotObserved\` | nobody looks at a half-filled container after an exception |
| \`arrayReceivers\` | what has \`map\`, \`filter\`, \`reduce\` or \`forEach\` called with an inline callback is an ordinary array |

## Why something is left alone

Every reason that the engine can give. What can be done about it is part of the report.

`;

export function writeSafety(): string {
  const rows = Object.entries<RefusalInfo>(REFUSALS).map(([code, { title, act, assumption }]) => {
    const lifted = [...(assumption === undefined ? [] : [`\`${assumption}\``]), ...(act === undefined ? [] : [act])];
    return `| \`${code}\` | ${escape(title)} | ${escape(lifted.join('; '))} |`;
  });
  return `${TEXT}| code | what stands in the way | what lifts it |\n|---|---|---|\n${rows.join('\n')}\n`;
}

function escape(text: string): string {
  return text.replaceAll('|', '\\|');
}
