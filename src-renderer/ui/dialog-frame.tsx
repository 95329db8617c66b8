import type { ReactNode } from 'react';
import { X } from 'lucide-react';
import { Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { IconButton } from './icon-button.tsx';
import './dialog-frame.css';

/**
 * A dialog with its title and a way out; the focus returns to where it was. One that holds what a
 * person typed is not dismissable: a click beside it must not lose that.
 */
export function DialogFrame({
  title,
  size = 'usual',
  isDismissable = true,
  onClose,
  children,
}: {
  readonly title: string;
  readonly size?: 'usual' | 'wide';
  readonly isDismissable?: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const t = useTranslations('app');
  return (
    <ModalOverlay
      className="dialog-veil"
      isDismissable={isDismissable}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="dialog-box" data-size={size}>
        <Dialog className="dialog-frame">
          <div className="dialog-head">
            <Heading slot="title" className="dialog-title">
              {title}
            </Heading>
            <IconButton icon={X} label={t('close')} onPress={onClose} />
          </div>
          <div className="dialog-body">{children}</div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
