/** The guard of pools: leases that are used against their rules. It only reports: what was meant is the reader's to say. */
export const noLeaseMisuse = {
  name: 'no-lease-misuse',
  description: 'Use a lease of a pool until it is released, and release it once, on every path',
  messages: {
    escapes: "The container of '{{name}}' is {{how}}, but goes back with its lease. Hand out a copy, or lease it there.",
    heldAcross: "'{{name}}' is held across {{what}} and may never be released. Release it before, or in a finally.",
    heldAcrossYield: "'{{name}}' is held across a yield; a generator may be left for good. Release it before.",
    notReleased: "'{{name}}' is not released on every path. Release it in a finally, or declare it by using.",
    releasedTwice: "'{{name}}' may be released already here. Release it once, in a finally, or declare it by using.",
    usedAfterRelease: "'{{name}}' may be released already here, and its container someone else's. Use it before.",
    wrongPool: "'{{name}}' is released to another pool than it was taken from. Release it to '{{pool}}'.",
  },
} as const;
