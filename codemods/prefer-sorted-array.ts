import { preferSortedArray } from '../lib/rules/prefer-sorted-array.js';
import { codemod } from './driver/codemod.js';

export { parser } from './driver/parser.js';
export default codemod(preferSortedArray);
