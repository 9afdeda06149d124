/** A lease that was used against its rules. Under the condition `development` the message says where it was taken and released. */
export class LeaseError extends Error {
  override readonly name = 'LeaseError';
}
