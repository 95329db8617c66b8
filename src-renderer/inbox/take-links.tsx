import { useEffect, useState } from 'react';
import { Inbox } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useServices } from '../app/services.ts';
import { isEditable, takesLinks } from './link-places.ts';

const linkTypes = ['text/uri-list', 'text/html', 'text/plain'];

/**
 * Links dropped or pasted where `data-takes-links` stands (the library and the inbox) go into the inbox. What
 * is dragged inside the window has places of its own.
 */
export function TakeLinks() {
  const t = useTranslations('inbox');
  const { inbox, store } = useServices();
  const [isOver, setIsOver] = useState(false);

  useEffect(() => {
    let isFromInside = false;
    const brings = (event: DragEvent): boolean => {
      const types = event.dataTransfer?.types ?? [];
      const isForeign = !isFromInside && !types.includes('Files');
      const isLink = linkTypes.some((type) => types.includes(type));
      return isForeign && isLink && store.getState().library !== null && takesLinks(event.target);
    };
    const start = (): void => {
      isFromInside = true;
    };
    const end = (): void => {
      isFromInside = false;
      setIsOver(false);
    };
    const over = (event: DragEvent): void => {
      const isLink = brings(event);
      setIsOver(isLink);
      if (!isLink) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const drop = (event: DragEvent): void => {
      const isLink = brings(event);
      end();
      if (!isLink || event.dataTransfer === null) return;
      event.preventDefault();
      event.stopPropagation();
      const list = event.dataTransfer.getData('text/uri-list');
      const html = event.dataTransfer.getData('text/html');
      const text = event.dataTransfer.getData('text/plain');
      const addresses = list.split(/\r?\n/u).filter((line) => !line.startsWith('#'));
      void inbox.addCopied({ html, text: text || addresses.join('\n') }, 'drop');
    };
    const paste = (event: ClipboardEvent): void => {
      const { clipboardData } = event;
      // The event goes where text was selected last; the person pastes where the focus is.
      const focused = document.activeElement;
      if (clipboardData === null || isEditable(focused) || !takesLinks(focused)) return;
      event.preventDefault();
      event.stopPropagation();
      const html = clipboardData.getData('text/html');
      void inbox.addCopied({ html, text: clipboardData.getData('text/plain') }, 'paste');
    };
    const capture = { capture: true };
    window.addEventListener('dragstart', start, capture);
    window.addEventListener('dragend', end, capture);
    window.addEventListener('dragover', over, capture);
    window.addEventListener('dragleave', leave, capture);
    window.addEventListener('drop', drop, capture);
    window.addEventListener('paste', paste, capture);
    return () => {
      window.removeEventListener('dragstart', start, capture);
      window.removeEventListener('dragend', end, capture);
      window.removeEventListener('dragover', over, capture);
      window.removeEventListener('dragleave', leave, capture);
      window.removeEventListener('drop', drop, capture);
      window.removeEventListener('paste', paste, capture);
    };
  }, [inbox, store]);

  return isOver ? (
    <div className="drop-folder">
      <p className="drop-folder-text">
        <Inbox size={20} strokeWidth={1.75} aria-hidden />
        {t('dropTitle')}
      </p>
    </div>
  ) : null;
}
