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

export interface OutlineLayoutOptions extends ListLayoutOptions {
  /** How many rows are drawn on each side of those in sight. */
  readonly around: number;
  /** How many of those in sight are drawn at most, from above. */
  readonly most: number;
  /** A row that is drawn wherever it stands. */
  readonly shown: Key | null;
}

type UpdateContext = Parameters<ListLayout<object, OutlineLayoutOptions>['update']>[0];

/** Where the outline's rows stand: all of one height, sections a little below what is before them. */
export class OutlineLayout extends ListLayout<object, OutlineLayoutOptions> {
  #keys: Key[] = [];
  #tops: number[] = [];
  #places = new Map<Key, number>();
  #infos = new Map<Key, LayoutInfo>();
  #width = 0;
  #height = 0;
  #around = 0;
  #most = Infinity;
  #shown: Key | null = null;

  override shouldInvalidateLayoutOptions(
    options: OutlineLayoutOptions,
    before: OutlineLayoutOptions,
  ): boolean {
    return (
      options.around !== before.around ||
      options.most !== before.most ||
      options.shown !== before.shown
    );
  }

  override update({ layoutOptions }: UpdateContext): void {
    this.#around = layoutOptions?.around ?? 0;
    this.#most = layoutOptions?.most ?? Infinity;
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
    // A point, where something is to be dropped.
    const isPoint = rect.height <= 1;
    const around = isPoint ? 0 : this.#around;
    const places = new Set<number>();
    if (rect.area > 0) {
      const first = this.#rowAt(rect.y);
      const most = isPoint ? Infinity : this.#most;
      const end = Math.min(this.#rowAt(rect.maxY) + 1, first + most);
      const last = Math.min(end + around, this.#keys.length);
      for (let place = Math.max(0, first - around); place < last; place += 1) {
        places.add(place);
      }
    }
    const drawn = isPoint ? [] : [...(this.virtualizer?.persistedKeys ?? []), this.#shown];
    for (const key of drawn) {
      const place = key === null ? undefined : this.#places.get(key);
      if (place !== undefined) places.add(place);
    }
    return [...places].toSorted((a, b) => a - b).flatMap((place) => this.#infoAt(place) ?? []);
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
