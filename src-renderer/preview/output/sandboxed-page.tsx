import { useEffect, useEffectEvent, useRef } from 'react';
import type { PreviewWidth } from '#core/settings/preferences.ts';
import { useAppState, useServices } from '../../app/services.ts';
import { listenToPage } from '../listen-to-page.ts';
import { pageAddress, useFramePage } from '../use-frame-page.ts';
import type { ShownPictures } from '../remote-pictures.ts';
import { useHiddenPictures } from '../use-hidden-pictures.ts';
import { followOutput } from './follow-output.ts';

/** Shows values on a frame's page, one after the other. */
export interface PageView<Value> {
  readonly show: (value: Value) => void;
  readonly end?: () => void;
}

/** `sheet`: dark on white, as most places show it; `page`: Galley's own page; `chat`: messages. */
type Look = 'sheet' | 'page' | 'chat' | 'document';

interface SandboxedPageProps<Value> {
  /** The frame's accessible name. */
  readonly title: string;
  /** Keeps its identity, or the page is made anew. */
  readonly createView: (page: Document, pictures: ShownPictures) => PageView<Value>;
  readonly value: Value;
  readonly look: Look;
  readonly isDark: boolean;
  readonly width?: PreviewWidth;
  readonly className?: string;
  /** Whether it scrolls with the editor, as the preview does; it does when absent. */
  readonly isInStep?: boolean;
}

/** Somebody else's page: in a sandboxed frame in which nothing runs, filled from outside. */
export function SandboxedPage<Value>(props: SandboxedPageProps<Value>) {
  const { title, createView, value, look, isDark, width = 'desktop', isInStep = true } = props;
  const services = useServices();
  const fromWeb = useAppState(({ library }) => library?.remotePictures === true);
  const copies = useAppState((state) => state.pictureCopies);
  const { frame, page } = useFramePage();
  useHiddenPictures(page);
  const view = useRef<PageView<Value> | null>(null);

  useEffect(() => {
    if (page === null) return undefined;
    return isInStep ? followOutput(page, services) : listenToPage(page, services, null);
  }, [page, services, isInStep]);
  useEffect(() => {
    if (page === null) return;
    Object.assign(page.documentElement.dataset, {
      look,
      theme: isDark ? 'dark' : 'light',
      width,
    });
  }, [page, look, isDark, width]);
  useEffect(() => view.current?.show(value), [value]);
  const showNow = useEffectEvent((made: PageView<Value>) => made.show(value));
  useEffect(() => {
    if (page === null) return undefined;
    const made = createView(page, { fromWeb, copies });
    view.current = made;
    showNow(made);
    return () => {
      view.current = null;
      made.end?.();
    };
  }, [page, createView, fromWeb, copies]);

  return (
    <iframe
      ref={frame}
      className={props.className ?? 'preview-frame'}
      title={title}
      src={pageAddress}
      sandbox="allow-same-origin"
    />
  );
}
