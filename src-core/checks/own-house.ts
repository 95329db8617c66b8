import type { LibrarySettings } from '../library/library-settings.ts';
import { sectionKey } from '../issue/section-key.ts';
import type { House } from './house.ts';
import { issueLanguages } from '../issue/model.ts';

/** What the library has set itself over how its issues are written. */
export function ownHouse(
  learnt: House,
  { style = {}, images, sections = [] }: Pick<LibrarySettings, 'style' | 'images' | 'sections'>,
): House {
  const named = sections
    .flatMap(({ names, aliases = [] }) => [...Object.values(names), ...aliases])
    .flatMap((name) => (name === undefined || name === '' ? [] : [name]));
  const keys = new Set(named.map(sectionKey));
  const others = learnt.sections.filter((title) => !keys.has(sectionKey(title)));
  const rule = images?.name;
  const pictures = learnt.pictures ?? (images?.base === undefined ? null : { site: images.base });
  return {
    stars: style.stars === undefined ? learnt.stars : everywhere(style.stars),
    spacing: style.spacing ?? learnt.spacing,
    marker: style.marker ?? learnt.marker,
    sections: [...named, ...others],
    pictures: picturesOf(pictures, rule),
  };
}

function everywhere(format: string): House['stars'] {
  return Object.fromEntries(issueLanguages.map((language) => [language, format]));
}

function picturesOf(
  learnt: { readonly site: string; readonly rule?: string } | null,
  own: string | undefined,
): House['pictures'] {
  const rule = own ?? learnt?.rule;
  return rule === undefined ? null : { site: learnt?.site ?? '', rule };
}
