/** Every rule of the copy desk by its name in galley.yaml, in comments and on the command line. */
export const ruleIds = [
  'sent-before',
  'sent-twice',
  'tracking-parameters',
  'insecure-link',
  'malformed-link',
  'address-as-text',
  'vague-link-text',
  'repository-name',
  'redirect-wrapper',
  'broken-reference',
  'numbering',
  'mixed-markers',
  'glued-item',
  'missing-description',
  'empty-section',
  'heading-jump',
  'missing-bang',
  'placeholder-left',
  'mojibake',
  'literal-emphasis',
  'star-format',
  'cjk-spacing',
  'doubled-words',
  'invisible-characters',
  'empty-alt',
] as const;
export type RuleId = (typeof ruleIds)[number];

export const severities = ['error', 'warning', 'hint'] as const;
/** `error`: a mistake for certain; `warning`: most probably one; `hint`: worth a look. */
export type Severity = (typeof severities)[number];
