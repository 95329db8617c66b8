import type { FindDefinition } from '../issue/parse/head-title.ts';
import { readImages } from '../issue/parse/images.ts';
import { lineKind, type LineKind } from '../issue/parse/line-kind.ts';
import type { Lines } from '../issue/parse/scan-lines.ts';
import type { ImageReference } from '../issue/model.ts';
import { blockLinks, type BlockLink } from './link-parts.ts';
import type { Range } from '../text/edit.ts';
import { findGbkMojibake, type GbkMojibake } from '../text/gbk-mojibake.ts';
import { mayBeMojibake } from '../text/mojibake.ts';
import { scriptBoundaries } from './script-boundaries.ts';
import { readStarMentions, type StarMention } from './star-mentions.ts';

/** A run of lines of one kind that no link, emphasis or sentence leaves. Places count from its start. */
export interface Block {
  readonly kind: LineKind;
  readonly text: string;
  /** The text with all that is no prose (code, addresses, tags) put out of sight, unit by unit. */
  readonly prose: string;
  readonly links: readonly BlockLink[];
  /** Those that readers follow over the web. */
  readonly webLinks: readonly BlockLink[];
  readonly images: readonly ImageReference[];
  readonly stars: readonly StarMention[];
  /** Where CJK and Latin letters meet. */
  readonly boundaries: readonly Range[];
  /** Whether there may be a link by reference. */
  readonly mayRefer: boolean;
  readonly findDefinition: FindDefinition;
  /** Whether characters stand together as they only do after a wrong decoding. */
  readonly looksDamaged: boolean;
  /** Text that was once read as GBK. */
  readonly gbk: readonly GbkMojibake[];
}

export interface PlacedBlock extends Range {
  readonly kind: LineKind;
}

/** What stands for a unit that is no prose; no rule takes it for a letter, a blank or a mark. */
const unseen = '\uFFFC';

/** Cuts the text into its blocks; blank lines, code, front matter and breaks are in none. */
export function cutBlocks({ count, starts, kinds }: Lines): readonly PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  let open: { from: number; kind: LineKind } | null = null;
  for (let line = 0; line <= count; line += 1) {
    const kind = line === count ? lineKind.blank : ((kinds[line] ?? lineKind.blank) as LineKind);
    if (open !== null && kind === open.kind && kind !== lineKind.heading) continue;
    const from = starts[line] ?? 0;
    if (open !== null) blocks.push({ from: open.from, to: from, kind: open.kind });
    open = isRead(kind) ? { from, kind } : null;
  }
  return blocks;
}

function isRead(kind: LineKind): boolean {
  return (
    kind === lineKind.text ||
    kind === lineKind.heading ||
    kind === lineKind.html ||
    kind === lineKind.quote ||
    kind === lineKind.definition
  );
}

/** A block that reads what rules ask for once, and only then. */
export function createBlock(kind: LineKind, text: string, findDefinition: FindDefinition): Block {
  return new ReadBlock(kind, text, findDefinition);
}

/** There are hundreds in an issue: a closure for each of their parts would cost more than most parts do. */
class ReadBlock implements Block {
  readonly kind: LineKind;
  readonly text: string;
  readonly findDefinition: FindDefinition;
  #prose: Block['prose'] | null = null;
  #links: Block['links'] | null = null;
  #webLinks: Block['webLinks'] | null = null;
  #images: Block['images'] | null = null;
  #stars: Block['stars'] | null = null;
  #boundaries: Block['boundaries'] | null = null;
  #looksDamaged: boolean | null = null;
  #gbk: Block['gbk'] | null = null;

  constructor(kind: LineKind, text: string, findDefinition: FindDefinition) {
    this.kind = kind;
    this.text = text;
    this.findDefinition = findDefinition;
  }

  get prose() {
    return (this.#prose ??= proseOf(this.text));
  }

  get links() {
    return (this.#links ??= blockLinks(this.text, this.findDefinition));
  }

  get webLinks() {
    return (this.#webLinks ??= this.links.filter(({ isWeb }) => isWeb));
  }

  get images() {
    return (this.#images ??= imagesOf(this));
  }

  get stars() {
    return (this.#stars ??= readStarMentions(this.prose));
  }

  get boundaries() {
    return (this.#boundaries ??= scriptBoundaries(this.prose));
  }

  get mayRefer() {
    return this.text.includes('][');
  }

  get gbk() {
    return (this.#gbk ??= findGbkMojibake(this.prose));
  }

  get looksDamaged() {
    return (this.#looksDamaged ??= mayBeMojibake(this.text));
  }
}

function imagesOf({ text, prose }: Pick<Block, 'text' | 'prose'>): Block['images'] {
  const all = readImages(text, 0, text.length);
  // A tag is out of sight as well, and not in code for that.
  return all.length === 0 || !text.includes('`')
    ? all
    : all.filter(({ from }) => text.charAt(from) === '<' || prose.charAt(from) !== unseen);
}

/** Brackets belong to an address in pairs only: `(https://…)` stands in brackets of the sentence. */
const addressUnit = String.raw`[\w\-.~:/?#@!$&'*+,;=%]`;
const notProse = new RegExp(
  [
    String.raw`(?<!${'`'})(${'`'}+)(?!${'`'})[^${'`'}]*(?:${'`'}(?!\1)[^${'`'}]*)*?\1(?!${'`'})`,
    String.raw`<!--[\s\S]*?-->`,
    String.raw`<\/?[a-zA-Z][^<>]{0,2000}>`,
    String.raw`<https?:[^<>\s]*>`,
    String.raw`\]\([^\S\n]*[^()\s]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,2000})?(?:\s+"[^"\n]{0,300}")?[^\S\n]*\)`,
    String.raw`\bhttps?:\/\/${addressUnit}+(?:\(${addressUnit}*\)${addressUnit}*)*`,
    String.raw`^\s*\[[^\]\n]{1,300}\]:.*$`,
  ].join('|'),
  'gmu',
);

function proseOf(text: string): string {
  if (!/[`<\]:]/u.test(text)) return text;
  return text.replaceAll(notProse, (found) => unseen.repeat(found.length));
}
