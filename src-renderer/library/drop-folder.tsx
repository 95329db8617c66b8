import { useEffect, useState } from 'react';
import { FolderOpen } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useServices } from '../app/services.ts';
import './drop-folder.css';

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') === true;
}

/** Opens a folder dropped anywhere on the window, and shows so while one is dragged over it. */
export function DropFolder() {
  const t = useTranslations('library');
  const { libraries } = useServices();
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    const over = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      // Otherwise the editor would take the file's text, or the window would navigate to it.
      event.preventDefault();
      event.stopPropagation();
      setIsOver(true);
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      event.stopPropagation();
      setIsOver(false);
      const file = event.dataTransfer?.files[0];
      if (file !== undefined) void libraries.openDropped(file);
    };
    const capture = { capture: true };
    window.addEventListener('dragover', over, capture);
    window.addEventListener('dragleave', leave, capture);
    window.addEventListener('drop', drop, capture);
    return () => {
      window.removeEventListener('dragover', over, capture);
      window.removeEventListener('dragleave', leave, capture);
      window.removeEventListener('drop', drop, capture);
    };
  }, [libraries]);

  return isOver ? (
    <div className="drop-folder">
      <p className="drop-folder-text">
        <FolderOpen size={20} strokeWidth={1.75} aria-hidden />
        {t('dropTitle')}
      </p>
    </div>
  ) : null;
}
