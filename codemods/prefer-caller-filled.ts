import { preferCallerFilled } from '../lib/rules/prefer-caller-filled.js';
import { codemod } from './driver/codemod.js';

export { parser } from './driver/parser.js';
export default codemod(preferCallerFilled);
