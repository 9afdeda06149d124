import { SmallSet } from '../src/small-set.js';
import { anyKey, describeAsSet, smallIntKey } from './conformance.js';

describeAsSet('SmallSet', SmallSet, { 'values of all kinds': anyKey, integers: smallIntKey });
