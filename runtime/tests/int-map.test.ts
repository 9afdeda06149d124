import { IntMap } from '../src/int-map.js';
import { anyKey, describeAsMap, type MapClass, mostlyIntKey, smallIntKey } from './conformance.js';

const keys = { integers: smallIntKey, 'mostly integers': mostlyIntKey, 'keys of all kinds': anyKey };
describeAsMap('IntMap', IntMap as unknown as MapClass, keys);
