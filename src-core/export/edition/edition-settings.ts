export const editions = ['full', 'digest'] as const;
export type Edition = (typeof editions)[number];

export const editionLanguages = ['zh', 'en'] as const;
export type EditionLanguage = (typeof editionLanguages)[number];

/** What a section is called in each language; `fixed` ones belong to no issue in particular. */
export interface SectionNames {
  readonly names: Readonly<Partial<Record<'zh' | 'en' | 'ja', string | undefined>>>;
  readonly aliases?: readonly string[] | undefined;
  readonly role?: 'items' | 'fixed' | undefined;
}

/** What stands for `{{name}}`. */
export interface Placeholder {
  /** The channel whose address it is. */
  readonly channel: string;
  /** Null while that address is not known. */
  readonly value: string | null;
}

/** What a channel says about its editions. */
export interface EditionSettings {
  readonly sections: readonly SectionNames[];
  /** The texts of the fixed paragraphs that stand before and after the issue's own. */
  readonly before: readonly string[];
  readonly after: readonly string[];
  /** By name; `{{…}}` around any other name is the author's own text. */
  readonly placeholders: Readonly<Record<string, Placeholder>>;
  /** Whether items of a digest carry their links. */
  readonly itemLinks: boolean;
  /** The target's own options. */
  readonly target: Readonly<Record<string, unknown>>;
}

export interface ExportOptions {
  readonly edition: Edition;
  /** Null takes the issue as it is. */
  readonly language: EditionLanguage | null;
  readonly settings: EditionSettings;
}

export const plainSettings: EditionSettings = {
  sections: [],
  before: [],
  after: [],
  placeholders: {},
  itemLinks: false,
  target: {},
};

/** An export without a channel: the whole issue as it is. */
export const plainEdition: ExportOptions = {
  edition: 'full',
  language: null,
  settings: plainSettings,
};
