import { useEffect, useState } from 'react';
import { FolderOpen, ImagePlus } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useServices } from '../app/services.ts';
import { isPictureFile } from '../images/picture-files.ts';
import '../ui/drop-veil.css';
import './drop-folder.css';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

/** Folders have no type while they are dragged, and neither have files of kinds that the system does not know. */
function carriesPictures({ dataTransfer }: DragEvent): boolean {
  return [...(dataTransfer?.items ?? [])].some(({ type }) => type.startsWith('image/'));
}

/**
 * Opens a folder dropped anywhere on the window and takes pictures into the text, and shows so while
 * they are dragged over it.
 */
export function DropFolder() {
  const t = useTranslations('library');
  const { editor, images, libraries } = useServices();
  const [over, setOver] = useState<'folder' | 'pictures' | null>(null);

  useEffect(() => {
    const show = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      // Otherwise the editor would take the file's text, or the window would navigate to it.
      event.preventDefault();
      event.stopPropagation();
      setOver(carriesPictures(event) ? 'pictures' : 'folder');
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setOver(null);
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setOver(null);
      const files = [...(event.dataTransfer?.files ?? [])];
      const pictures = files.filter(isPictureFile);
      const [file] = files;
      if (pictures.length > 0) images.insert(pictures, editor.positionAt(event));
      else if (file !== undefined) void libraries.openDropped(file);
    };
    const capture = { capture: true };
    window.addEventListener('dragover', show, capture);
    window.addEventListener('dragleave', leave, capture);
    window.addEventListener('drop', drop, capture);
    return () => {
      window.removeEventListener('dragover', show, capture);
      window.removeEventListener('dragleave', leave, capture);
      window.removeEventListener('drop', drop, capture);
    };
  }, [editor, images, libraries]);

  const Icon = over === 'pictures' ? ImagePlus : FolderOpen;
  return over !== null ? (
    <div className="drop-veil drop-folder">
      <p className="drop-veil-text drop-folder-text">
        <Icon size={20} strokeWidth={1.75} aria-hidden />
        {t(over === 'pictures' ? 'dropPictures' : 'dropTitle')}
      </p>
    </div>
  ) : null;
}
