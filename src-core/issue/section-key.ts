/** A section's name without emoji, blanks, marks and case. */
export function sectionKey(title: string): string {
  return title.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, '');
}

/** The keys that a heading answers to: of the whole, and of each half of `中文---English`. */
export function sectionKeys(title: string): readonly string[] {
  const at = title.indexOf('---');
  if (at === -1) return [sectionKey(title)];
  return [title, title.slice(0, at), title.slice(at + 3)].map(sectionKey);
}
