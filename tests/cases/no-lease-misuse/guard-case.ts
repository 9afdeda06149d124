/** A program that takes leases, and what the guard says of it. */
export interface GuardCase {
  readonly name: string;
  /** What goes wrong in it, or why it is right. */
  readonly why: string;
  readonly code: string;
  /** `settings['zero-copy-map'].runtime`. */
  readonly runtime?: string;
  /** Each report: its message id, and the text that it marks. */
  readonly reports: readonly string[];
}
