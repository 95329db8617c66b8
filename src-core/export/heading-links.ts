import type { Token } from 'marked';
import type { PlacedBlock } from '../markdown/place-blocks.ts';
import { knownTokens } from '../markdown/tokens.ts';
import type { Reporter } from './report.ts';

/** A title is plain text: what its heading links to or shows is named in the report. */
export function reportHeadingLinks(heading: PlacedBlock, reporter: Reporter): void {
  const visit = (tokens: readonly Token[] | undefined): void => {
    for (const token of knownTokens(tokens)) {
      if (token.type === 'link') {
        reporter.dropped(heading.line, 'link', 'titleLink', { address: token.href });
      }
      if (token.type === 'image') {
        reporter.dropped(heading.line, 'image', 'titlePicture', { address: token.href });
      } else if ('tokens' in token) visit(token.tokens);
    }
  };
  if ('tokens' in heading.token) visit(heading.token.tokens);
}
