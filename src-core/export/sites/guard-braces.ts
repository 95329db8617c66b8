import type { Reporter } from '../report.ts';
import type { SiteProfile } from './site-profile.ts';

/**
 * Hugo reads `{{< name >}}` and `{{% name %}}` even in code. Its own comment form shows them as they are; one
 * that nothing closes is parted by an unseen character.
 */
function asShortcodeText(text: string, reporter: Reporter): string {
  const whole = text.replace(
    /\{\{(<|%)(?!\/\*)((?:(?!\{\{[<%])(?!\*\/)[^])*?)\1?([>%])\}\}/g,
    (found, open: string, inner: string, close: string) =>
      (open === '<') === (close === '>') ? `{{${open}/*${inner}*/${close}}}` : found,
  );
  return whole.replace(/\{\{(?=[<%])(?![<%]\/\*(?:(?!\{\{[<%])[^])*?\*\/[>%]\}\})/g, (found) => {
    reporter.changed(1, 'text', 'codeGuarded', { text: found });
    return '{{\u2060';
  });
}

/** Liquid shows what stands between `raw` and `endraw`; a literal `endraw` is written by an expression. */
function asRawLiquid(text: string): string {
  const inner = text.replace(
    /\{%-?\s*endraw\s*-?%\}/g,
    (found) => `{% endraw %}{{ "${found.replace(/["\\]/g, '')}" }}{% raw %}`,
  );
  return `{% raw %}\n${inner.trimEnd()}\n{% endraw %}\n`;
}

/** Vue leaves alone what stands in a container of this name, which more colons end than any in the text. */
function inVuePre(text: string): string {
  const runs = text.match(/^[ \t>]*:{3,}/gm) ?? [];
  const longest = Math.max(2, ...runs.map((run) => run.replace(/[^:]/g, '').length));
  const fence = ':'.repeat(longest + 1);
  return `${fence} v-pre\n\n${text.trimEnd()}\n\n${fence}\n`;
}

/** Keeps template code in a page's Markdown from being run by the site's generator. */
export function guardBraces(
  braces: SiteProfile['braces'],
  text: string,
  reporter: Reporter,
): string {
  if (braces === 'shortcodes') return asShortcodeText(text, reporter);
  if (braces === 'liquid') return /\{[{%]/.test(text) ? asRawLiquid(text) : text;
  return braces === 'vue' ? inVuePre(text) : text;
}
