export const facts = {
  get: '{count, plural, =0 {Get the facts} one {Get the facts} other {Get the facts of # links}}',
  asking: 'Asking…',
  archived: 'archived',
  came: '{count, plural, one {The facts of one link came.} other {The facts of # links came.}}',
} as const;
