/** What the user can mend: told in one line, without a stack. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** Why the system refused, in words. */
export function getReason(error: unknown): string {
  switch ((error as NodeJS.ErrnoException).code) {
    case 'EACCES':
    case 'EPERM':
      return 'permission denied';
    case 'ENOENT':
      return 'no such file or folder';
    case 'ENOSPC':
      return 'the disk is full';
    case 'EROFS':
      return 'the file system is read-only';
    default:
      return error instanceof Error ? (error.message.split('\n', 1)[0] ?? '') : String(error);
  }
}
