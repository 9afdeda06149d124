import { SmallMap } from '../src/small-map.js';
import { anyKey, describeAsMap, smallIntKey } from './conformance.js';

describeAsMap('SmallMap', SmallMap, { 'keys of all kinds': anyKey, integers: smallIntKey });
