/** Whether two section titles name the same section: without emoji, signs, blanks and case, in either language. */
export function isSameSection(one: string, other: string): boolean {
  const names = namesOf(one);
  return namesOf(other).some((name) => names.includes(name));
}

/** The whole title, or each half of `中文---English`; a title of signs only is compared as it is. */
function namesOf(title: string): readonly string[] {
  return title.split('---').map((half) => {
    const folded = half.normalize('NFKC').toLowerCase();
    const name = folded.replaceAll(/[^\p{L}\p{N}]+/gu, '');
    return name === '' ? folded.trim() : name;
  });
}
