import { fileStem } from '../../export/addresses/slug.ts';
import { localPictureName } from '../../images/picture-address.ts';
import { remember } from '../../text/remember.ts';
import type { House } from '../house.ts';
import { fitsNameRule } from '../picture-rule.ts';
import type { Problem, SectionRule } from '../rule.ts';

/** An item's picture that is called otherwise than the library calls its pictures. */
export const pictureName: SectionRule = {
  id: 'picture-name',
  severity: 'hint',
  sees: 'section',
  check({ section: { items }, path, house: { pictures } }) {
    if (pictures === null) return [];
    const fits = fitter(pictures, path);
    return items.flatMap(({ images }) =>
      images.flatMap(({ from, to, url }): readonly Problem[] =>
        fits(url) ? [] : [{ from, to, message: 'pictureName', values: { rule: pictures.rule } }],
      ),
    );
  },
};

type Pictures = NonNullable<House['pictures']>;

interface Fitter {
  readonly path: string;
  readonly fits: (url: string) => boolean;
}

const fitters = new WeakMap<Pictures, Fitter>();

/** Tells whether a picture is called as the library calls its own, or is none of them; most are asked for often. */
function fitter(pictures: Pictures, path: string): Fitter['fits'] {
  const known = fitters.get(pictures);
  if (known?.path === path) return known.fits;
  const fits = remember((url) => isUsual(url, pictures, path));
  fitters.set(pictures, { path, fits });
  return fits;
}

function isUsual(url: string, { site, rule }: Pictures, path: string): boolean {
  const address = url.replace(/[?#].*$/su, '');
  const isBelow = site !== '' && address.startsWith(site);
  const rest = isBelow ? address.slice(site.length) : localPictureName(url, path);
  return rest === null || rest === '' || rest.includes('/') || fitsNameRule(fileStem(rest), rule);
}
