/// <reference lib="esnext.disposable" preserve="true" />
/**
 * What `using` asks for. Engines without it (Node has it from 20.5 on) get a symbol that nobody else has, so that a
 * lease is still released by name; a polyfill counts if it is loaded first.
 */
export const dispose: typeof Symbol.dispose = Symbol.dispose ?? Symbol.for('Symbol.dispose');
