import {
  LayoutInfo,
  ListLayout,
  Rect,
  Size,
  type Key,
  type ListLayoutOptions,
} from 'react-aria-components';

const rowHeight = 28;
const sectionGap = 4;
const sidePadding = 8;
const bottomPadding = 24;
/** So many rows are drawn in one go; each takes one or two thousandths of a second. */
const rowsPerStep = 12;

export interface OutlineLayoutOptions extends ListLayoutOptions {
  /** How many rows are drawn on each side of those in sight. */
  readonly around: number;
  /** Changes when more of what is to be drawn may be. */
  readonly step: number;
  /** A row that is drawn wherever it stands. */
  readonly shown: Key | null;
}

type UpdateContext = Parameters<ListLayout<object, OutlineLayoutOptions>['update']>[0];

/** Numbers from `first` up to but not including `end`. */
function placesBetween(first: number, end: number): readonly number[] {
  return Array.from({ length: Math.max(0, end - first) }, (_, at) => first + at);
}

/** Where the outline's rows stand: all of one height, sections a little below what is before them. */
export class OutlineLayout extends ListLayout<object, OutlineLayoutOptions> {
  #keys: Key[] = [];
  #tops: number[] = [];
  #places = new Map<Key, number>();
  #infos = new Map<Key, LayoutInfo>();
  #width = 0;
  #height = 0;
  #around = 0;
  #drawn: ReadonlySet<Key> = new Set();
  #shown: Key | null = null;
  #tellMore: (() => void) | null = null;
  #isMore = false;

  override shouldInvalidateLayoutOptions(
    options: OutlineLayoutOptions,
    before: OutlineLayoutOptions,
  ): boolean {
    return (
      options.around !== before.around ||
      options.step !== before.step ||
      options.shown !== before.shown
    );
  }

  override update({ layoutOptions }: UpdateContext): void {
    this.#around = layoutOptions?.around ?? 0;
    this.#shown = layoutOptions?.shown ?? null;
    const width = this.virtualizer?.size.width ?? 0;
    if (this.collection === this.lastCollection && width === this.#width) return;
    this.lastCollection = this.collection;
    this.#width = width;
    this.#measure();
  }

  #measure(): void {
    this.#keys = [];
    this.#tops = [];
    this.#places.clear();
    this.#infos.clear();
    let top = 0;
    for (const { type, key, level } of this.collection) {
      if (type !== 'item') continue;
      this.#places.set(key, this.#keys.length);
      this.#keys.push(key);
      this.#tops.push(top);
      top += level === 0 ? sectionGap + rowHeight : rowHeight;
    }
    this.#height = top;
  }

  override getContentSize(): Size {
    const padding = this.#height === 0 ? 0 : bottomPadding;
    return new Size(this.#width, this.#height + padding);
  }

  override getLayoutInfo(key: Key): LayoutInfo | null {
    const place = this.#places.get(key);
    return place === undefined ? null : this.#infoAt(place);
  }

  #infoAt(place: number): LayoutInfo | null {
    const [key, top] = [this.#keys[place], this.#tops[place]];
    if (key === undefined || top === undefined) return null;
    const known = this.#infos.get(key);
    if (known !== undefined) return known;
    const height = (this.#tops[place + 1] ?? this.#height) - top;
    const rect = new Rect(sidePadding, top, Math.max(0, this.#width - 2 * sidePadding), height);
    const info = new LayoutInfo('item', key, rect);
    info.allowOverflow = true;
    this.#infos.set(key, info);
    return info;
  }

  override getVisibleLayoutInfos(rect: Rect): LayoutInfo[] {
    const [first, end] = rect.area > 0 ? [this.#rowAt(rect.y), this.#rowAt(rect.maxY) + 1] : [0, 0];
    // A point, where something is to be dropped.
    if (rect.height <= 1) return this.#infosOf(placesBetween(first, end));
    const asked = [...(this.virtualizer?.persistedKeys ?? []), this.#shown].flatMap((key) =>
      key === null ? [] : (this.#places.get(key) ?? []),
    );
    const around = end === 0 ? 0 : this.#around;
    const wanted = [
      ...placesBetween(first, end),
      ...placesBetween(end, end + around),
      ...placesBetween(first - around, first),
    ].filter((place) => this.#keys[place] !== undefined);
    const infos = this.#infosOf([...asked, ...this.#some(wanted)]);
    this.#drawn = new Set(infos.map(({ key }) => key));
    return infos;
  }

  /** Those that are drawn already and a few more; the others are asked for again. */
  #some(wanted: readonly number[]): readonly number[] {
    let left = rowsPerStep;
    const some = wanted.filter((place) => {
      const key = this.#keys[place];
      if (key !== undefined && this.#drawn.has(key)) return true;
      left -= 1;
      return left >= 0;
    });
    this.#isMore = left < 0;
    if (this.#isMore) this.#tellMore?.();
    return some;
  }

  /** Calls whenever more is to be drawn than was in one go, until the function that comes back is called. */
  whenMore(tell: () => void): () => void {
    this.#tellMore = tell;
    if (this.#isMore) tell();
    return () => {
      this.#tellMore = null;
    };
  }

  #infosOf(places: readonly number[]): LayoutInfo[] {
    return [...new Set(places)]
      .toSorted((a, b) => a - b)
      .flatMap((place) => this.#infoAt(place) ?? []);
  }

  /** The last row that begins at such a height or above it, by halving; the first one above all. */
  #rowAt(height: number): number {
    let low = 0;
    let high = this.#tops.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#tops[middle] ?? Infinity) <= height) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  }
}
