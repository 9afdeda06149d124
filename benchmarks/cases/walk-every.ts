/** const all = [...m.values()].every(p)  =>  a for…of that stops at the first failure */
import { UNSEEN, row, type Case, type Key } from '../case.js';
import { soughtMember, soughtValue, type Sought } from '../inputs.js';

function mapBefore({ container, wanted }: Sought<Map<Key, number>, number>): unknown {
  return [...container.values()].every((value) => value !== wanted);
}

function mapAfter({ container, wanted }: Sought<Map<Key, number>, number>): unknown {
  let all = true;
  for (const value of container.values()) {
    if (value === wanted) {
      all = false;
      break;
    }
  }
  return all;
}

function setBefore({ container, wanted }: Sought<Set<Key>, Key>): unknown {
  return [...container].every((value) => value !== wanted);
}

function setAfter({ container, wanted }: Sought<Set<Key>, Key>): unknown {
  let all = true;
  for (const value of container) {
    if (value === wanted) {
      all = false;
      break;
    }
  }
  return all;
}

const map = { container: 'Map', keys: UNSEEN, before: mapBefore, after: mapAfter } as const;
const set = { container: 'Set', before: setBefore, after: setAfter } as const;

export default {
  form: 'walk-every',
  rows: [
    row({ ...map, pattern: 'early failure', input: soughtValue('first') }),
    row({ ...map, pattern: 'late failure', input: soughtValue('last') }),
    row({ ...map, pattern: 'all pass', input: soughtValue('none') }),
    row({ ...set, pattern: 'early failure', input: soughtMember('first') }),
    row({ ...set, pattern: 'late failure', input: soughtMember('last') }),
    row({ ...set, pattern: 'all pass', input: soughtMember('none') }),
  ],
} satisfies Case;
