import { assertNever } from '../result.ts';
import type { Facts } from './facts.ts';
import type { FactsStyle, FoundFactsStyle } from './facts-style.ts';

/** The fields of an item that facts can fill; '' for what they leave empty. */
export interface WrittenFacts {
  readonly title: string;
  readonly tail: string;
  readonly description: string;
}

/** Every pattern of `style.facts` as it counts, and how 5,100 stars are written. */
export type HouseFormat = {
  readonly [Name in keyof FactsStyle | 'stars']-?: string;
};

/** `style` of galley.yaml, as far as facts go. */
interface HouseStyle {
  /** `（star NK）`. */
  readonly stars?: string | undefined;
  readonly facts?: FactsStyle | undefined;
}

/**
 * How a library writes facts: as its galley.yaml says, else as its issues of this language do, else as most
 * of them do. Null for no matter which language.
 */
export function houseFormat(
  style: HouseStyle | undefined,
  found: readonly FoundFactsStyle[],
  language: string | null,
): HouseFormat {
  const learnt = found.find((one) => one.language === language) ?? found[0];
  const set = withoutMissing(style?.facts);
  const own = style?.stars === undefined ? null : starsAsSet(style.stars);
  const usual = language === 'zh' ? '（{stars} stars）' : '({stars} stars)';
  const form = own?.form ?? usual;
  const asSet = own === null ? null : { tail: '', repository: described(form), stars: own.example };
  const written = asSet ?? learnt ?? { tail: '', repository: described(form), stars: '5.1K' };
  // A pattern that is set takes the place of both: stars would stand there twice else.
  const isSet = set.tail !== undefined || set.repository !== undefined;
  return {
    title: '{name}',
    page: '',
    video: '',
    stars: written.stars,
    tail: isSet ? '' : written.tail,
    repository: isSet ? '{description}' : written.repository,
    ...set,
  };
}

/** Stars at the end of a description. */
export function described(form: string): string {
  return /^[（【]/u.test(form) ? `{description}${form}` : `{description} ${form}`;
}

function starsAsSet(stars: string): { readonly form: string; readonly example: string } {
  const [figure = 'N', gap = '', unit = ''] = /N(\s?)([kKwW万千]?)(?=\W|$)/u.exec(stars) ?? [];
  const example = unit === '' ? '5100' : `${/[wW万]/u.test(unit) ? '0.5' : '5.1'}${gap}${unit}`;
  return { form: stars.replace(unit === '' ? 'N' : figure, '{stars}'), example };
}

function withoutMissing(style: FactsStyle = {}): Partial<Record<keyof FactsStyle, string>> {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value !== undefined));
}

export function writeFacts(facts: Facts, format: HouseFormat): WrittenFacts {
  switch (facts.kind) {
    case 'repository': {
      const { name, owner, licence, description, language } = facts;
      const stars = writeCount(facts.stars, format.stars);
      const values = { name, owner, licence, description, language, stars };
      return {
        title: fill(format.title, values),
        tail: fill(format.tail, values),
        description: fill(format.repository, values),
      };
    }
    case 'page': {
      const { title, author, date, site } = facts;
      const description = fill(format.page, { title, author, date, site });
      return { title: title ?? '', tail: '', description };
    }
    case 'video': {
      const { title, channel, date } = facts;
      const length = facts.seconds === null ? null : writeLength(facts.seconds);
      const description = fill(format.video, { title, channel, length, date });
      return { title: title ?? '', tail: '', description };
    }
    default:
      return assertNever(facts);
  }
}

/** A number of stars as `example` writes 5,100; see `style.facts.stars`. */
export function writeCount(count: number, example: string): string {
  const [, , gap = '', unit = ''] = /^([\d.,]+)(\s?)(\D?)$/u.exec(example) ?? [];
  if (unit === '') {
    return example.includes(',')
      ? String(count).replaceAll(/\B(?=(?:\d{3})+$)/gu, ',')
      : String(count);
  }
  const step = /[wW万]/u.test(unit) ? 10_000 : 1000;
  if (count < step) return String(count);
  const tenths = Math.round(count / (step / 10));
  const isMillion = /k/iu.test(unit) && tenths >= 10_000;
  if (isMillion) return `${Math.round(count / 100_000) / 10}${gap}${unit === 'k' ? 'm' : 'M'}`;
  return `${tenths / 10}${gap}${unit}`;
}

/** `1:02:03`, `4:05`. */
export function writeLength(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  const [hours = 0, ...rest] = parts;
  const padded = rest.map((part, index) =>
    index === 0 && hours === 0 ? String(part) : String(part).padStart(2, '0'),
  );
  return [...(hours === 0 ? [] : [String(hours)]), ...padded].join(':');
}

const placeholder = /\{(\w+)\}/gu;
/** Brackets without others in them. */
const bracketed = /\s?[（(［[][^（）()［］[\]]*[）)］\]]/gu;

/** Brackets around something that is not known go with it; so do what joins words and blanks at the ends. */
function fill(pattern: string, values: Readonly<Record<string, string | null>>): string {
  const isUnknown = (part: string): boolean =>
    [...part.matchAll(placeholder)].some(([, name = '']) => name in values && !values[name]);
  const known = pattern.replaceAll(bracketed, (part) => (isUnknown(part) ? '' : part));
  return known
    .replaceAll(placeholder, (whole, name: string) =>
      name in values ? (values[name] ?? '') : whole,
    )
    .replaceAll(/[ \t]{2,}/gu, ' ')
    .replaceAll(/^[\s,，·|、:：—–-]+|[\s,，·|、:：—–-]+$/gu, '');
}
