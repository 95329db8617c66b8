import { Dialog, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { LibraryPane } from '../library/library-pane.tsx';
import { useAppState, useServices } from './services.ts';
import './library-overlay.css';

/** The library over the other panes, where the window has no room for it beside them. */
export function LibraryOverlay() {
  const t = useTranslations('library');
  const { store } = useServices();
  const isOpen = useAppState((state) => state.libraryOverlay);
  return (
    <ModalOverlay
      className="library-overlay"
      isDismissable
      isOpen={isOpen}
      onOpenChange={(libraryOverlay) => store.setState({ libraryOverlay })}
    >
      <Modal className="library-overlay-panel">
        <Dialog className="library-overlay-dialog" aria-label={t('library')}>
          <LibraryPane />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
