/** Whether an error says that nesting reached the end of the call stack, or that marked gave up. */
export function isTooDeep(error: unknown): boolean {
  if (error instanceof RangeError) return /call stack|recursion/i.test(error.message);
  return error instanceof Error && error.message.startsWith('Infinite loop');
}

/** What `work` gives, or `instead` when its text is nested deeper than the call stack. */
export function withinCallStack<T>(work: () => T, instead: () => T): T {
  try {
    return work();
  } catch (error) {
    if (isTooDeep(error)) return instead();
    throw error;
  }
}
