import { keyOf, type Resource } from './resources.js';

export class InvalidResource extends Error {
  override name = 'InvalidResource';
}

function validated(batch: readonly Resource[]): Map<string, Resource> {
  const valid = new Map<string, Resource>();
  for (const resource of batch) {
    if (resource.metadata.name === '') {
      throw new InvalidResource(`${resource.kind} without a name`);
    }
    valid.set(keyOf(resource), resource);
  }
  return valid;
}

/** All batches, or an error. */
export function admit(batches: readonly (readonly Resource[])[]): Map<string, Resource> {
  const admitted = new Map<string, Resource>();
  for (const batch of batches) {
    for (const [key, resource] of validated(batch)) admitted.set(key, resource);
  }
  return admitted;
}

/** The batches before the first invalid one, each of them whole. */
export function admitLeading(
  batches: readonly (readonly Resource[])[],
  rejected: (error: unknown) => void,
): Map<string, Resource> {
  const admitted = new Map<string, Resource>();
  try {
    for (const batch of batches) {
      for (const [key, resource] of validated(batch)) {
        admitted.set(key, resource);
      }
    }
  } catch (error) {
    rejected(error);
  }
  return admitted;
}
