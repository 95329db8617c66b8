export const seasonForms = ['full', 'links'] as const;
/** `full`: issue by issue; `links`: the heads of all items by section. */
export type SeasonForm = (typeof seasonForms)[number];
