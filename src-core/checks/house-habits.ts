import { fileStem } from '../export/addresses/slug.ts';
import { learnNameRule } from '../images/picture-name.ts';
import { commonest } from '../issue/profile/found-profile.ts';
import { sectionKey } from '../issue/section-key.ts';
import type { CheckedText } from './create-checker.ts';
import type { House } from './house.ts';
import { markerMark } from './item-parts.ts';
import { fitsNameRule } from './picture-rule.ts';

/** A title recurs in so many issues at least. */
const fewestIssues = 3;
/** Nearly all follow a habit. */
const nearlyAll = 0.9;
const fewestNames = 8;
const fewestNumbers = 20;

/** The titles of sections that stand in several issues, each as it is mostly written. */
export function usualSections(issues: readonly CheckedText[]): House['sections'] {
  const titles = new Map<string, string[]>();
  for (const { issue } of issues) {
    const own = new Set(issue.sections.map(({ title }) => title.trim()));
    for (const title of own) {
      const key = sectionKey(title);
      if (key !== '') titles.set(key, [...(titles.get(key) ?? []), title]);
    }
  }
  return [...titles.values()].flatMap((all) => {
    const usual = commonest(all);
    return all.length >= fewestIssues && usual !== null ? [usual.value] : [];
  });
}

/** What stands behind the numbers of nearly all items. */
export function usualMarker(issues: readonly CheckedText[]): House['marker'] {
  const marks = issues.flatMap(({ text, issue }) =>
    issue.sections.flatMap(({ items }) => items.map((item) => markerMark(text, item))),
  );
  const usual = commonest(marks.filter((mark) => mark !== null));
  if (usual === null || usual.of < fewestNumbers || usual.count < nearlyAll * usual.of) return null;
  return usual.value;
}

/** Where items' pictures are and how nearly all of them are called. */
export function usualPictures(issues: readonly CheckedText[]): House['pictures'] {
  const addresses = new Set(
    issues.flatMap(({ issue }) =>
      issue.sections.flatMap(({ items }) => items.flatMap(({ images }) => images.map(plain))),
    ),
  );
  const all = [...addresses].filter((address) => /\.(?:png|jpe?g|gif|webp|avif)$/iu.test(address));
  const site = commonest(all.map(siteOf))?.value;
  if (site === undefined) return null;
  const stems = all.filter((address) => siteOf(address) === site).map(fileStem);
  if (stems.length < fewestNames) return null;
  const rule = learnNameRule(stems);
  const fitting = stems.filter((stem) => fitsNameRule(stem, rule)).length;
  return fitting < nearlyAll * stems.length ? null : { site, rule };
}

function plain({ url }: { readonly url: string }): string {
  return url.replace(/[?#].*$/su, '');
}

function siteOf(address: string): string {
  return address.slice(0, address.lastIndexOf('/') + 1);
}
