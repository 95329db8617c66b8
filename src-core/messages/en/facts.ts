export const facts = {
  get: '{count, plural, =0 {Get the facts} one {Get the facts} other {Get the facts of # links}}',
  asking: 'Asking…',
  archived: 'archived',
  came: '{count, plural, =0 {No facts came.} one {The facts of one link came.} other {The facts of # links came.}}',
  failed: '{count, plural, one {One link} other {# links}} could not be read.',
  wait: '{count, plural, one {One waits} other {# wait}} until the network or the server is ready.',
  nothingLacks: 'No open link lacks its facts.',
} as const;
