import { noMarks, type Figure, type Marks, type RichBlock, type Run } from './rich-block.ts';
import { paragraphsOf } from './runs.ts';

/** What text outside a block of its own becomes. */
type Setting =
  { readonly type: 'paragraph' } | { readonly type: 'heading'; readonly level: number };

/** Gathers blocks in order: text collects until a block begins or ends. */
export interface BlockBuilder {
  text(text: string, marks: Marks, line: number): void;
  lineBreak(): void;
  /** Ends the paragraph or heading at hand. */
  flush(): void;
  /** Ends the block at hand and adds another. */
  add(block: RichBlock): void;
  /** Runs `fill` with text going to headings of the level. */
  asHeading(level: number, fill: () => void): void;
  /** Gives the picture that was added last its caption; false when there is none without one. */
  captionLastFigure(runs: readonly Run[]): boolean;
  /** Grows with whatever is shown: blocks, and text that is more than white space. */
  size(): number;
  blocks(): readonly RichBlock[];
}

export function createBlockBuilder(): BlockBuilder {
  const blocks: RichBlock[] = [];
  let runs: Run[] = [];
  let line = 1;
  let setting: Setting = { type: 'paragraph' };

  function flush(): void {
    const pending = runs;
    runs = [];
    for (const paragraph of paragraphsOf(pending)) {
      blocks.push({ ...setting, runs: paragraph, line });
    }
  }

  return {
    text(text, marks, atLine) {
      if (text === '') return;
      if (runs.length === 0) line = atLine;
      runs.push({ type: 'text', text, marks });
    },
    lineBreak() {
      runs.push({ type: 'break' });
    },
    flush,
    add(block) {
      flush();
      blocks.push(block);
    },
    asHeading(level, fill) {
      flush();
      const before = setting;
      setting = { type: 'heading', level };
      fill();
      flush();
      setting = before;
    },
    captionLastFigure(caption) {
      flush();
      const last = blocks.at(-1);
      if (last?.type !== 'figure' || last.caption.length > 0) return false;
      const captioned: Figure = { ...last, caption };
      blocks[blocks.length - 1] = captioned;
      return true;
    },
    size: () => blocks.length + runs.filter((run) => run.type === 'text' && run.text.trim()).length,
    blocks() {
      flush();
      return blocks;
    },
  };
}

/** Plain text as the runs of one line. */
export function plainRuns(text: string, href: string | null = null): readonly Run[] {
  return [{ type: 'text', text, marks: { ...noMarks, href } }];
}
