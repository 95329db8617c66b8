import { quoted } from '../engines/markdown-file/read-front-matter.ts';
import type { FieldValue, SiteProfile } from './site-profile.ts';

type Facts = Readonly<Record<string, string>>;

/** Noon of a day as the profile writes dates: no zone of a machine makes another day of it. */
function writtenDate(day: string, { date, zone }: Pick<SiteProfile, 'date' | 'zone'>): string {
  if (date === 'day') return day;
  if (date === 'iso') return `${day}T12:00:00${zone}`;
  return date === 'spaced' ? `${day} 12:00:00 ${zone.replace(':', '')}` : `${day} 12:00:00`;
}

function quotedAs(text: string, quotes: SiteProfile['quotes']): string {
  const double = quoted(text);
  const isPlain = quotes === 'single' && !double.slice(1, -1).replaceAll('\\"', '').includes('\\');
  return isPlain ? `'${text.replaceAll("'", "''")}'` : double;
}

/** The text with its placeholders filled in; null when one of them stands for nothing. */
function filled(template: string, facts: Facts): string | null {
  let isWhole = true;
  const text = template.replace(/\{(\w+)\}/g, (whole, name: string) => {
    const value = facts[name];
    if (value === '') isWhole = false;
    return value ?? whole;
  });
  return isWhole ? text : null;
}

/** A value as YAML, objects and lists on one line; null for what stands for nothing. */
function written(value: FieldValue, facts: Facts, profile: SiteProfile): string | null {
  if (typeof value === 'string') {
    if (value === '{date}') return writtenDate(facts['date'] ?? '', profile);
    if (value === '{number}') return facts['number'] || null;
    const text = filled(value, facts);
    return text === null ? null : quotedAs(text, profile.quotes);
  }
  if (typeof value !== 'object') return String(value);
  if (Array.isArray(value)) {
    const entries = (value as readonly FieldValue[]).flatMap((entry) => {
      const own = written(entry, facts, profile);
      return own === null ? [] : [own];
    });
    return entries.length === 0 ? null : `[${entries.join(', ')}]`;
  }
  const entries = Object.entries(value).flatMap(([key, entry]) => {
    const own = written(entry, facts, profile);
    return own === null ? [] : [`${quoted(key)}: ${own}`];
  });
  return entries.length === 0 ? null : `{ ${entries.join(', ')} }`;
}

/** The lines of a front matter that a profile asks for. */
export function writeFields(profile: SiteProfile, facts: Facts): readonly string[] {
  return Object.entries(profile.frontMatter).flatMap(([key, value]) => {
    const own = written(value, facts, profile);
    return own === null ? [] : [`${key}: ${own}`];
  });
}
