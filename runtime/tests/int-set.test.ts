import { IntSet } from '../src/int-set.js';
import { anyKey, describeAsSet, mostlyIntKey, type SetClass, smallIntKey } from './conformance.js';

const values = { integers: smallIntKey, 'mostly integers': mostlyIntKey, 'values of all kinds': anyKey };
describeAsSet('IntSet', IntSet as unknown as SetClass, values);
