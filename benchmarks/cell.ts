/** One cell in a process of its own: `node cell.js FORM ROW KEYS N SEED BUDGET` prints its measure as JSON. */
import type { Form } from '../lib/evidence/index.js';
import type { KeyKind } from './case.js';
import { drawFor, randomFrom } from './draw.js';
import { loadCase } from './forms.js';
import { assertSame, measure } from './measure.js';

const [form, index, keys, size, seed, budget] = process.argv.slice(2);
const row = (await loadCase(form as Form)).rows[Number(index)];
if (row === undefined) throw new Error(`no row ${index} in ${form}`);

const n = Number(size);
const random = randomFrom(Number(seed));
const draw = drawFor(keys as KeyKind, random);
const inputs = Array.from({ length: n > 64 ? 2 : 4 }, () => row.input(draw, n));
assertSame(row, inputs);
process.stdout.write(JSON.stringify(measure(row, inputs, Number(budget), random)));
