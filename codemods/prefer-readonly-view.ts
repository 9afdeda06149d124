import { preferReadonlyView } from '../lib/rules/prefer-readonly-view.js';
import { codemod } from './driver/codemod.js';

export { parser } from './driver/parser.js';
export default codemod(preferReadonlyView);
