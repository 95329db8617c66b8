import type { ShownPictures } from '../remote-pictures.ts';
import { createDocumentPage, type DocumentValue } from './document-page.ts';
import type { PageView } from './sandboxed-page.tsx';

/** Between two sheets, in millimetres. */
const gap = 8;
/** The paper and its margins in millimetres, above, at the sides and below, as the style sheet writes them. */
const pageBox = /@page\s*\{size:(A4|letter);margin:([\d.]+)mm ([\d.]+)mm ([\d.]+)mm\}/;
const papers = { A4: [210, 297], letter: [215.9, 279.4] } as const;

/**
 * What is printed, on its sheets side by side: columns are broken by the same rules as pages, so that each of
 * them holds what its page will.
 */
export function createPaperPage(page: Document, pictures: ShownPictures): PageView<DocumentValue> {
  const view = createDocumentPage(page, pictures);
  const { documentElement: root, body, defaultView: window } = page;
  const style = page.createElement('style');
  const sheets = page.createElement('div');
  sheets.className = 'sheets';

  /** As many sheets as the columns reach over, as large as there is room, each with its number. */
  function layOut(): void {
    const sheetWidth = Number(root.dataset['sheet']) * (96 / 25.4);
    if (!(sheetWidth > 0)) return;
    root.style.zoom = String(Math.min(1, (window?.innerWidth ?? 0) / sheetWidth));
    const step = body.clientWidth * (1 + gap / Number(root.dataset['sheet']));
    const count = 1 + Math.max(0, Math.round((body.scrollWidth - body.clientWidth) / step));
    if (sheets.childElementCount === count) return;
    sheets.replaceChildren(
      ...Array.from({ length: count }, (_, index) => {
        const sheet = page.createElement('div');
        sheet.className = 'sheet';
        sheet.textContent = `${index + 1} / ${count}`;
        sheet.style.setProperty('--sheet', String(index));
        return sheet;
      }),
    );
  }

  /** Past the lower edge of a sheet the wheel goes on to the next one. */
  function turn({ deltaY, ctrlKey, shiftKey }: WheelEvent): void {
    if (ctrlKey || shiftKey || window === null || deltaY === 0) return;
    const most = root.scrollHeight - root.clientHeight;
    if (most <= 1) window.scrollBy({ left: deltaY });
    else if (deltaY > 0 ? window.scrollY >= most - 1 : window.scrollY <= 1) {
      const step = root.scrollWidth / Math.max(1, sheets.childElementCount);
      const next = Math.round(window.scrollX / step) + Math.sign(deltaY);
      if (next < 0 || next >= sheets.childElementCount) return;
      window.scrollTo({ left: next * step, top: deltaY > 0 ? 0 : most });
    }
  }

  const observer = new ResizeObserver(layOut);
  page.addEventListener('wheel', turn, { passive: true });
  window?.addEventListener('resize', layOut);
  page.fonts.addEventListener('loadingdone', layOut);

  return {
    show(value) {
      view.show(value);
      const [, name = 'A4', ...margins] = pageBox.exec(value.html) ?? [];
      const paper = name === 'letter' ? papers.letter : papers.A4;
      root.dataset['sheet'] = String(paper[0]);
      style.textContent = sheetStyle(paper, margins.map(Number));
      // Behind the document's own styles, which show one long sheet on a screen.
      page.head.append(style);
      root.append(sheets);
      for (const part of body.querySelectorAll('main, img')) observer.observe(part);
      layOut();
    },
    end() {
      observer.disconnect();
      page.removeEventListener('wheel', turn);
      window?.removeEventListener('resize', layOut);
      page.fonts.removeEventListener('loadingdone', layOut);
      view.end?.();
    },
  };
}

function sheetStyle(
  [width, height]: readonly [number, number],
  [above = 20, beside = 22, below = 22]: readonly number[],
): string {
  return `html{background:#e4e0d8;overflow:auto;scroll-snap-type:x proximity}
body{box-sizing:border-box;width:${width}mm;height:${height}mm;min-height:0;max-width:none;margin:0;padding:${above}mm ${beside}mm ${below}mm;background:none;box-shadow:none;column-width:${width - 2 * beside}mm;column-gap:${2 * beside + gap}mm;column-fill:auto;overflow:visible}
.sheets{position:absolute;inset:0 auto auto 0;z-index:-1}
.sheet{scroll-snap-align:start;position:absolute;top:0;left:calc(var(--sheet) * ${width + gap}mm);box-sizing:border-box;width:${width}mm;height:${height}mm;padding-top:${height - 14}mm;background:#fff;box-shadow:0 1px 8px #0002;color:#756f66;font:8px sans-serif;text-align:center}`;
}
