import type { Rule } from './rule.ts';
import { addressAsText } from './rules/address-as-text.ts';
import { brokenReference } from './rules/broken-reference.ts';
import { cjkSpacing } from './rules/cjk-spacing.ts';
import { doubledWords } from './rules/doubled-words.ts';
import { emptyAlt } from './rules/empty-alt.ts';
import { emptySection } from './rules/empty-section.ts';
import { gluedItem } from './rules/glued-item.ts';
import { headingJump } from './rules/heading-jump.ts';
import { insecureLink } from './rules/insecure-link.ts';
import { invisibleCharacters } from './rules/invisible-characters.ts';
import { literalEmphasis } from './rules/literal-emphasis.ts';
import { malformedLink } from './rules/malformed-link.ts';
import { missingBang } from './rules/missing-bang.ts';
import { missingDescription } from './rules/missing-description.ts';
import { mixedMarkers } from './rules/mixed-markers.ts';
import { mojibake } from './rules/mojibake.ts';
import { numbering } from './rules/numbering.ts';
import { placeholderLeft } from './rules/placeholder-left.ts';
import { redirectWrapper } from './rules/redirect-wrapper.ts';
import { repositoryName } from './rules/repository-name.ts';
import { sentBefore } from './rules/sent-before.ts';
import { sentTwice } from './rules/sent-twice.ts';
import { starFormat } from './rules/star-format.ts';
import { trackingParameters } from './rules/tracking-parameters.ts';
import { vagueLinkText } from './rules/vague-link-text.ts';

/** Every rule, in the order of `ruleIds`. */
export const checkRules: readonly Rule[] = [
  sentBefore,
  sentTwice,
  trackingParameters,
  insecureLink,
  malformedLink,
  addressAsText,
  vagueLinkText,
  repositoryName,
  redirectWrapper,
  brokenReference,
  numbering,
  mixedMarkers,
  gluedItem,
  missingDescription,
  emptySection,
  headingJump,
  missingBang,
  placeholderLeft,
  mojibake,
  literalEmphasis,
  starFormat,
  cjkSpacing,
  doubledWords,
  invisibleCharacters,
  emptyAlt,
];
