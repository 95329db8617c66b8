import { clipboard, ClipboardItem, nativeImage } from 'electron';
import type { AppError } from '#core/app-error.ts';
import { err, ok, type Result } from '#core/result.ts';

/** What the clipboard holds; '' where it has nothing of that form. */
export interface ClipboardHolds {
  readonly html: string;
  readonly text: string;
}

interface ClipboardContent {
  /** Null where only plain text is wanted. */
  readonly html: string | null;
  readonly text: string;
}

/** The clipboard as Electron offered it up to version 39; the types are those of a later one. */
interface OldClipboard {
  writeImage(image: Electron.NativeImage): void;
  readImage(): Electron.NativeImage;
  write(content: { readonly html?: string; readonly text: string }): void;
  readHTML(): string;
  readText(): string;
}

/** Puts a part on the clipboard, in both forms where it has both, and looks whether it arrived. */
export async function putOnClipboard(content: ClipboardContent): Promise<Result<null, AppError>> {
  try {
    const held = await writeAndRead(content);
    // The system may put a line about the character set before the HTML.
    const isThere = held.html.includes(content.html ?? '') && sameText(held.text, content.text);
    return isThere ? ok(null) : err({ code: 'clipboard/failed' });
  } catch {
    return err({ code: 'clipboard/failed' });
  }
}

/** Puts a picture (PNG) on the clipboard, and looks whether it arrived. */
export async function putPictureOnClipboard(png: Uint8Array): Promise<Result<null, AppError>> {
  try {
    const old = oldClipboard();
    if (old === null) {
      const picture = new Blob([new Uint8Array(png)], { type: 'image/png' });
      await clipboard.write([new ClipboardItem({ 'image/png': picture })]);
      const items = await clipboard.read();
      const isThere = items.some(({ types }) => types.includes('image/png'));
      return isThere ? ok(null) : err({ code: 'clipboard/failed' });
    }
    old.writeImage(nativeImage.createFromBuffer(Buffer.from(png)));
    return old.readImage().isEmpty() ? err({ code: 'clipboard/failed' }) : ok(null);
  } catch {
    return err({ code: 'clipboard/failed' });
  }
}

/** The clipboard of old, where the app runs in an Electron that still has it. */
function oldClipboard(): OldClipboard | null {
  const old = clipboard as unknown as OldClipboard | { readonly readHTML?: undefined };
  return old.readHTML === undefined ? null : old;
}

async function writeAndRead({ html, text }: ClipboardContent): Promise<ClipboardHolds> {
  const old = oldClipboard();
  if (old === null) {
    const forms = html === null ? {} : { 'text/html': html };
    await clipboard.write([new ClipboardItem({ ...forms, 'text/plain': text })]);
  } else {
    old.write(html === null ? { text } : { html, text });
  }
  return readClipboard();
}

/** What is on the clipboard now, whoever put it there. */
export async function readClipboard(): Promise<ClipboardHolds> {
  const old = oldClipboard();
  if (old !== null) return { html: old.readHTML(), text: old.readText() };
  return { html: await readType('text/html'), text: await readType('text/plain') };
}

async function readType(type: string): Promise<string> {
  for (const item of await clipboard.read()) {
    if (!item.types.includes(type)) continue;
    const value = await item.getType(type);
    if (value instanceof Blob) return value.text();
  }
  return '';
}

/** Windows ends the lines of a text on the clipboard in its own way. */
function sameText(one: string, other: string): boolean {
  return one.replaceAll('\r\n', '\n') === other.replaceAll('\r\n', '\n');
}
