import { RULES } from '../lib/rules/index.js';
import { codemod } from './driver/codemod.js';

export { parser } from './driver/parser.js';
export default codemod(...RULES);
