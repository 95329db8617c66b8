import { fileStem } from '../../export/addresses/slug.ts';
import { localPictureName } from '../../images/picture-address.ts';
import { fitsNameRule } from '../picture-rule.ts';
import type { IssueRule, Problem } from '../rule.ts';

/** An item's picture that is called otherwise than the library calls its pictures. */
export const pictureName: IssueRule = {
  id: 'picture-name',
  severity: 'hint',
  sees: 'issue',
  check({ issue, path, house: { pictures } }) {
    if (pictures === null) return [];
    return issue.sections.flatMap(({ items }) =>
      items.flatMap(({ images }) =>
        images.flatMap(({ from, to, url }): readonly Problem[] => {
          const address = url.replace(/[?#].*$/su, '');
          const below = pictures.site !== '' && address.startsWith(pictures.site);
          const rest = below ? address.slice(pictures.site.length) : localPictureName(url, path);
          if (rest === null || rest === '' || rest.includes('/')) return [];
          if (fitsNameRule(fileStem(rest), pictures.rule)) return [];
          return [{ from, to, message: 'pictureName', values: { rule: pictures.rule } }];
        }),
      ),
    );
  },
};
