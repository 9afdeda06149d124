/** A mistake that the user can mend: one line, and no stack, which jscodeshift would print for each file. */
export class UserError extends Error {
  override readonly name = 'UserError';

  constructor(message: string) {
    super(message.replace(/\s*\n\s*/g, ' '));
    this.stack = '';
  }
}
