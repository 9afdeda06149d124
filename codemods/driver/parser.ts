/**
 * The parser that jscodeshift prepares beside a transform. Ours parse for themselves (`source.ts`) and never print a
 * tree; this is the one that reads every file they can meet.
 */
export const parser = 'tsx';
