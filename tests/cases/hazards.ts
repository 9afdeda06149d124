/**
 * The hazards of the proof: rewrites that look right, and programs that they break. Each is a case of the corpus (its
 * `hazard`). `complete`: the shapes that can meet them exist, and a hazard without a case is a hole in the corpus;
 * otherwise the rule named here will own them.
 */
export interface HazardGroup {
  readonly what: string;
  readonly rule: 'prefer-caller-filled' | 'prefer-pooled' | 'prefer-readonly-view' | 'prefer-sorted-array';
  readonly complete: boolean;
  readonly ids: readonly string[];
}

const ids = (list: string): readonly string[] => list.split(' ');

export const HAZARDS: readonly HazardGroup[] = [
  {
    what: 'drains: loops, forEach, merges, assign, for…in',
    rule: 'prefer-caller-filled',
    complete: true,
    ids: ids('D1 D2 D3 D4 D5 D6 D7 D8 D9 D10 D11 D12 D13 D14 D15 D16 D17 D18 D19 D20 D21 TS1 TS1b TS1c'),
  },
  {
    what: 'a builder split into a filler and a wrapper',
    rule: 'prefer-caller-filled',
    complete: true,
    ids: ids('W1 W2 W3 W4 W5 W6 W7 W8 W9 W10 W11 W12 W13 TS2 TS2b TS2c TS3 TS16'),
  },
  {
    what: 'builders of one expression',
    rule: 'prefer-caller-filled',
    complete: false,
    ids: ids('O1 O2 O3 O4 O5 O6 O7 O8 O9'),
  },
  {
    what: 'accumulators that copy in each step',
    rule: 'prefer-caller-filled',
    complete: true,
    ids: ids('A1 A2 A3 A4 A5 A6 A7 A8 A9 A10 A11 A12 A13 A14 A15 A17 A18 A19 A20 TS4 TS4b TS17 TS18 TS19'),
  },
  {
    what: 'copies of what was made for this call',
    rule: 'prefer-caller-filled',
    complete: true,
    ids: ids('C1 C2 C3 C4 C5 C6 C7 C8 TS6 TS6b LC1 LC2 LC3'),
  },
  {
    what: 'a question asked of a copy, and what holds for every text',
    rule: 'prefer-readonly-view',
    complete: true,
    ids: ids('X1 X2 X3 X4 X5 X6 X7 TS8'),
  },
  {
    what: 'a walk over a copy',
    rule: 'prefer-readonly-view',
    complete: true,
    ids: ids('I1 I2 I3 I4 I5 I6 I7 TS14'),
  },
  {
    what: 'views, and containers handed out',
    rule: 'prefer-readonly-view',
    complete: true,
    ids: ids('V1 V2 V3 V4 V5 V6 TS7 TS7b TS7c TS11 TS12 TS13'),
  },
  {
    what: 'a container hoisted out of a loop, or leased for a call',
    rule: 'prefer-pooled',
    complete: false,
    ids: ids('H4 H5 H7 H8 H9 H10 L1 L2 L3 L4'),
  },
  {
    what: 'constants, sorted arrays, records',
    rule: 'prefer-sorted-array',
    complete: true,
    ids: ids('K1 K2 K3 K4 K5 K6 K7 S1 S2 S3 E1 E2 E3 E4 T1 TS5 TS9 TS10'),
  },
];
