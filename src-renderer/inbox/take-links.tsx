import { useEffect, useState } from 'react';
import { Inbox } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { useServices } from '../app/services.ts';
import { isEditable, linkPlace } from './link-places.ts';
import '../ui/drop-veil.css';
import './take-links.css';

const linkTypes = ['text/uri-list', 'text/html', 'text/plain'];

/**
 * Links dropped or pasted where `data-takes-links` stands (the library and the inbox) go into the inbox. What
 * is dragged inside the window has places of its own.
 */
export function TakeLinks() {
  const t = useTranslations('inbox');
  const { inbox, store } = useServices();
  const [place, setPlace] = useState<Element | null>(null);

  useEffect(() => {
    let isFromInside = false;
    const placeOf = (event: DragEvent): Element | null => {
      const types = event.dataTransfer?.types ?? [];
      const isForeign = !isFromInside && !types.includes('Files');
      const isLink = linkTypes.some((type) => types.includes(type));
      const hasInbox = store.getState().library !== null;
      return isForeign && isLink && hasInbox ? linkPlace(event.target) : null;
    };
    const start = (): void => {
      isFromInside = true;
    };
    const end = (): void => {
      isFromInside = false;
      setPlace(null);
    };
    const hover = (event: DragEvent): void => {
      const over = placeOf(event);
      setPlace(over);
      if (over === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = 'copy';
    };
    const leave = (event: DragEvent): void => {
      if (event.relatedTarget === null) setPlace(null);
    };
    const drop = (event: DragEvent): void => {
      const over = placeOf(event);
      end();
      if (over === null || event.dataTransfer === null) return;
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
      if (clipboardData === null || isEditable(focused) || linkPlace(focused) === null) return;
      event.preventDefault();
      event.stopPropagation();
      const html = clipboardData.getData('text/html');
      void inbox.addCopied({ html, text: clipboardData.getData('text/plain') }, 'paste');
    };
    const capture = { capture: true };
    window.addEventListener('dragstart', start, capture);
    window.addEventListener('dragend', end, capture);
    window.addEventListener('dragover', hover, capture);
    window.addEventListener('dragleave', leave, capture);
    window.addEventListener('drop', drop, capture);
    window.addEventListener('paste', paste, capture);
    return () => {
      window.removeEventListener('dragstart', start, capture);
      window.removeEventListener('dragend', end, capture);
      window.removeEventListener('dragover', hover, capture);
      window.removeEventListener('dragleave', leave, capture);
      window.removeEventListener('drop', drop, capture);
      window.removeEventListener('paste', paste, capture);
    };
  }, [inbox, store]);

  if (place === null) return null;
  const { left, top, width, height } = place.getBoundingClientRect();
  return (
    <div className="drop-veil drop-links" style={{ left, top, width, height }}>
      <p className="drop-veil-text drop-links-text">
        <Inbox size={20} strokeWidth={1.75} aria-hidden />
        {t('dropTitle')}
      </p>
    </div>
  );
}
