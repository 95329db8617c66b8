import type { Facts } from './facts.ts';

/** What Markdown would act on: `snake_case` and `2 * 3` stay as they are. */
const active =
  /[\\`<[\]]|(?<!\s)\*|\*(?!\s)|(?<![\p{L}\p{N}_])_|_(?![\p{L}\p{N}_])|~(?=~)|&(?=#?\w+;)/gu;

/** A text of others as Markdown that reads as this text. */
function asMarkdown(text: string): string {
  return text.replaceAll(active, String.raw`\$&`);
}

/** Facts whose words can be put into an issue's text. */
export function markdownFacts(facts: Facts): Facts {
  const entries = Object.entries(facts).map(([name, value]) => [
    name,
    typeof value === 'string' && name !== 'kind' ? asMarkdown(value) : value,
  ]);
  return Object.fromEntries(entries) as Facts;
}
