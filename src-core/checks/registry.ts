import type { Rule } from './rule.ts';
import { addressAsText } from './rules/address-as-text.ts';
import { brokenReference } from './rules/broken-reference.ts';
import { channelAddress } from './rules/channel-address.ts';
import { channelDegrades } from './rules/channel-degrades.ts';
import { channelExceeds } from './rules/channel-exceeds.ts';
import { channelRefuses } from './rules/channel-refuses.ts';
import { cjkSpacing } from './rules/cjk-spacing.ts';
import { countsLine } from './rules/counts-line.ts';
import { deadLink } from './rules/dead-link.ts';
import { digestLink } from './rules/digest-link.ts';
import { doubledWords } from './rules/doubled-words.ts';
import { embargo } from './rules/embargo.ts';
import { emptyAlt } from './rules/empty-alt.ts';
import { emptySection } from './rules/empty-section.ts';
import { gluedItem } from './rules/glued-item.ts';
import { headingJump } from './rules/heading-jump.ts';
import { insecureLink } from './rules/insecure-link.ts';
import { invisibleCharacters } from './rules/invisible-characters.ts';
import { issueIdentity } from './rules/issue-identity.ts';
import { issueSequence } from './rules/issue-sequence.ts';
import { largePicture } from './rules/large-picture.ts';
import { literalEmphasis } from './rules/literal-emphasis.ts';
import { literalMarker } from './rules/literal-marker.ts';
import { lostHead } from './rules/lost-head.ts';
import { malformedLink } from './rules/malformed-link.ts';
import { missingBang } from './rules/missing-bang.ts';
import { missingDescription } from './rules/missing-description.ts';
import { missingFile } from './rules/missing-file.ts';
import { mixedMarkers } from './rules/mixed-markers.ts';
import { mixedPunctuation } from './rules/mixed-punctuation.ts';
import { mojibake } from './rules/mojibake.ts';
import { numbering } from './rules/numbering.ts';
import { pictureName } from './rules/picture-name.ts';
import { placeholderLeft } from './rules/placeholder-left.ts';
import { redirectWrapper } from './rules/redirect-wrapper.ts';
import { repositoryName } from './rules/repository-name.ts';
import { sectionName } from './rules/section-name.ts';
import { sentBefore } from './rules/sent-before.ts';
import { sentTwice } from './rules/sent-twice.ts';
import { snippetDiffers } from './rules/snippet-differs.ts';
import { starFormat } from './rules/star-format.ts';
import { trackingParameters } from './rules/tracking-parameters.ts';
import { twins } from './rules/twins.ts';
import { unbalancedMarks } from './rules/unbalanced-marks.ts';
import { unclosedBlock } from './rules/unclosed-block.ts';
import { unpublishedPicture } from './rules/unpublished-picture.ts';
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
  missingFile,
  deadLink,
  numbering,
  mixedMarkers,
  gluedItem,
  missingDescription,
  emptySection,
  headingJump,
  literalMarker,
  unclosedBlock,
  lostHead,
  sectionName,
  snippetDiffers,
  issueIdentity,
  issueSequence,
  countsLine,
  missingBang,
  placeholderLeft,
  mojibake,
  literalEmphasis,
  unbalancedMarks,
  starFormat,
  cjkSpacing,
  mixedPunctuation,
  doubledWords,
  invisibleCharacters,
  twins,
  emptyAlt,
  largePicture,
  pictureName,
  unpublishedPicture,
  channelRefuses,
  channelDegrades,
  channelExceeds,
  digestLink,
  embargo,
  channelAddress,
];
