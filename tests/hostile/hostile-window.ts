import type { Page } from 'playwright-core';
import type { ExportPreview } from '#core/ipc/preview-shapes.ts';
import { launchApp, type LaunchedApp } from '../support/launch-app.ts';
import { startNetwork, type Network } from '../support/network.ts';
import '../support/bridge.ts';
import type { HostileCase } from './cases.ts';
import { batchText, showText } from './preview-cases.ts';
import { takeAway, type Layer } from './take-layer-away.ts';
import { listenForScripts, seenBy, watchApp, type Seen } from './watched-app.ts';

/** The built app on a library of its own, watched. */
export interface HostileWindow {
  readonly launched: LaunchedApp;
  readonly page: Page;
  readonly network: Network;
  /** Shows the cases one batch after the other. */
  show(cases: readonly HostileCase[]): Promise<ShownCases>;
  /** The HTML that exports of the cases consist of. */
  exported(cases: readonly HostileCase[], targetId: string): Promise<Exported>;
  exportedText(text: string, targetId: string): Promise<Omit<Exported, 'missing'>>;
  outcome(): Promise<Outcome>;
  close(): Promise<void>;
}

interface ShownCases {
  readonly arrived: ReadonlySet<number>;
  readonly left: readonly string[];
}

interface Exported {
  /** Files, and the pages that pictures are made of. */
  readonly documents: readonly string[];
  /** What is put on the clipboard. */
  readonly pasted: readonly string[];
  /** Cases whose place is in none of them. */
  readonly missing: readonly HostileCase[];
}

interface Outcome extends Seen {
  /** Numbers of the cases whose scripts ran. */
  readonly ran: readonly number[];
  /** What the stand-in for the network was asked for. */
  readonly reached: readonly string[];
  readonly frames: readonly string[];
  readonly windows: number;
}

export async function openHostileWindow(
  layer: Layer | null = null,
  files: Readonly<Record<string, string | Uint8Array>> = {},
): Promise<HostileWindow> {
  const network = await startNetwork();
  const launched = await launchApp({ files: { 'a.md': '# Weekly #1\n', ...files } });
  const { app, page } = launched;
  await page.evaluate(() => window.galley.call('preferences.change', { autosave: false }));
  await watchApp(app);
  await page.reload();
  if (layer !== null) await takeAway(app, page, layer);
  await page.frameLocator('iframe').locator('#page > *').first().waitFor();
  await listenForScripts(page);
  let batches = 0;

  const showBatch = (cases: readonly HostileCase[]) => {
    batches += 1;
    return showText(page, batchText(cases, `batch-${batches}`), `batch-${batches}`);
  };
  /** Cases that the page does not show in company are shown in smaller company, and at last alone. */
  const show = async (cases: readonly HostileCase[]): Promise<ShownCases> => {
    const shown = await showBatch(cases);
    const arrived = new Set(shown?.arrived ?? []);
    const missing = cases.filter(({ id }) => !arrived.has(id));
    const left = [...(shown?.left ?? [])];
    if (missing.length === 0 || cases.length === 1) return { arrived, left };
    const half = missing.length < cases.length ? missing.length : Math.ceil(cases.length / 2);
    for (const part of [missing.slice(0, half), missing.slice(half)]) {
      if (part.length === 0) continue;
      const again = await show(part);
      for (const id of again.arrived) arrived.add(id);
      left.push(...again.left);
    }
    return { arrived, left };
  };

  const exportedText = async (text: string, targetId: string) => {
    const made = await page.evaluate((input) => window.galley.call('export.preview', input), {
      issueId: 'a.md',
      text,
      targetId,
      edition: 'full' as const,
      language: null,
      channel: null,
    });
    return htmlOf(made.ok ? made.value : null);
  };

  return {
    launched,
    page,
    network,
    show,
    exportedText,
    exported: async (cases, targetId) => {
      const made = await exportedText(batchText(cases, 'export'), targetId);
      const whole = [...made.documents, ...made.pasted].join('\n');
      return { ...made, missing: cases.filter(({ id }) => !whole.includes(`case-${id}-here`)) };
    },
    outcome: async () => ({
      ...(await seenBy(app)),
      ran: await page.evaluate(() => window.ran),
      reached: network.reached,
      frames: page.frames().map((frame) => frame.url()),
      windows: app.windows().length,
    }),
    close: async () => {
      // It would ask about its unsaved text.
      app.process().kill('SIGKILL');
      await launched.close();
      network.close();
    },
  };
}

function htmlOf(preview: ExportPreview | null): Omit<Exported, 'missing'> {
  if (preview?.state !== 'made') return { documents: [], pasted: [] };
  const files = preview.files.filter(({ path }) => path.endsWith('.html'));
  return {
    documents: [...files.map(({ text }) => text ?? ''), ...preview.pages.map(({ html }) => html)],
    pasted: preview.copies.flatMap(({ html }) => html ?? []),
  };
}
