import type { useTranslations } from 'use-intl';
import type { PreparedPicture } from '#core/ipc/image-shapes.ts';

/** What a picture was and what became of it, in one line. */
export function sizeWords(
  { original, made, extension, untouched, frames }: PreparedPicture,
  t: ReturnType<typeof useTranslations<'images'>>,
): string {
  const before = t('size', {
    format: original.kind.toUpperCase(),
    width: original.width,
    height: original.height,
    kilobytes: kilobytes(original.bytes),
  });
  const after = t('size', {
    format: formatNames[extension] ?? extension.slice(1).toUpperCase(),
    width: made.width,
    height: made.height,
    kilobytes: kilobytes(made.bytes),
  });
  const moving = frames > 1 ? ` · ${t('frames', { frames })}` : '';
  return untouched ? `${after} · ${t('untouched')}${moving}` : `${before} → ${after}${moving}`;
}

const formatNames: Readonly<Record<string, string>> = { '.jpg': 'JPEG', '.webp': 'WebP' };

function kilobytes(bytes: number): number {
  return Math.max(1, Math.round(bytes / 1000));
}
