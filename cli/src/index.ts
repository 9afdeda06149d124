export { type Census, takeCensus } from './census.js';
export { check, type CheckOptions, type FileReport, type Report } from './check.js';
export { type Colors, getColors } from './colors.js';
export { formatJson } from './json.js';
export type { Found, Grade } from './lint.js';
export { main } from './main.js';
export { formatCensus, formatStylish, type StylishOptions } from './stylish.js';
export { UserError } from './user-error.js';
