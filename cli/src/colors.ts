import pc from 'picocolors';

/** picocolors' functions, or the same without colour. */
export type Colors = ReturnType<typeof pc.createColors>;

/** Colour for a terminal, as NO_COLOR and FORCE_COLOR allow; none in a pipe. */
export function getColors(): Colors {
  return pc.createColors(pc.isColorSupported && (process.stdout.isTTY || 'FORCE_COLOR' in process.env));
}
