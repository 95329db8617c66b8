import { remember } from '../text/remember.ts';

const parts: Readonly<Record<string, string>> = {
  '{date}': String.raw`\d{4}-?\d{2}-?\d{2}`,
  '{slug}': String.raw`[^/]+`,
  '{number}': String.raw`\d+`,
};

/** Whether a picture's name, without its extension, could have been given by the rule (`images.name`). */
export function fitsNameRule(stem: string, rule: string): boolean {
  return patternOf(rule).test(decoded(stem));
}

const patternOf = remember((rule) => {
  const pattern = rule
    .split(/(\{(?:date|slug|number)\})/u)
    .map((part) => parts[part] ?? part.replaceAll(/[.*+?^${}()|[\]\\]/gu, String.raw`\$&`))
    .join('');
  return new RegExp(`^${pattern}$`, 'u');
});

function decoded(written: string): string {
  try {
    return decodeURIComponent(written);
  } catch {
    return written;
  }
}
