/**
 * The half of a text written as `中文---English` that a reader of the language wants; a text without
 * `---`, or whose half is empty, as it is (DESIGN.md, "Language").
 */
export function halfTitle(title: string, language: 'zh' | 'en'): string {
  const at = title.indexOf('---');
  if (at === -1) return title;
  const half = language === 'zh' ? title.slice(0, at) : title.slice(at + 3);
  return half.trim() === '' ? title : half.trim();
}
