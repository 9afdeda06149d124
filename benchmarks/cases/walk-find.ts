/** const x = [...m.values()].find(p)  =>  a for…of that stops at the first hit */
import { UNSEEN, row, type Case, type Key } from '../case.js';
import { soughtMember, soughtValue, type Sought } from '../inputs.js';

function mapBefore({ container, wanted }: Sought<Map<Key, number>, number>): unknown {
  return [...container.values()].find((value) => value === wanted);
}

function mapAfter({ container, wanted }: Sought<Map<Key, number>, number>): unknown {
  let found: unknown;
  for (const value of container.values()) {
    if (value === wanted) {
      found = value;
      break;
    }
  }
  return found;
}

function setBefore({ container, wanted }: Sought<Set<Key>, Key>): unknown {
  return [...container].find((value) => value === wanted);
}

function setAfter({ container, wanted }: Sought<Set<Key>, Key>): unknown {
  let found: unknown;
  for (const value of container) {
    if (value === wanted) {
      found = value;
      break;
    }
  }
  return found;
}

const map = { container: 'Map', keys: UNSEEN, before: mapBefore, after: mapAfter } as const;
const set = { container: 'Set', before: setBefore, after: setAfter } as const;

export default {
  form: 'walk-find',
  rows: [
    row({ ...map, pattern: 'early hit', input: soughtValue('first') }),
    row({ ...map, pattern: 'late hit', input: soughtValue('last') }),
    row({ ...map, pattern: 'miss', input: soughtValue('none') }),
    row({ ...set, pattern: 'early hit', input: soughtMember('first') }),
    row({ ...set, pattern: 'late hit', input: soughtMember('last') }),
    row({ ...set, pattern: 'miss', input: soughtMember('none') }),
  ],
} satisfies Case;
