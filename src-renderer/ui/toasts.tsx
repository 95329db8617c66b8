import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
import { useEffect, useRef } from 'react';
import {
  Button,
  Text,
  UNSTABLE_Toast as ToastBox,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Toasts as ToastQueue } from './notices.ts';
import './toasts.css';

const icons = { success: CircleCheck, notice: Info, failure: CircleAlert } as const;

/**
 * Gives the focus back to what was worked in before a notification was answered, not to what it went through on the
 * way to it; what an answer does may take it from there.
 */
function useWayBack(): () => void {
  const last = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const note = (event: Event): void => {
      const { target } = event;
      if (!(target instanceof HTMLElement) || target.closest('.toasts') !== null) return;
      if (event instanceof KeyboardEvent && event.key === 'F6') return;
      last.current = target;
    };
    document.addEventListener('keydown', note, { capture: true });
    document.addEventListener('pointerdown', note, { capture: true });
    return () => {
      document.removeEventListener('keydown', note, { capture: true });
      document.removeEventListener('pointerdown', note, { capture: true });
    };
  }, []);
  return () => {
    const back = last.current?.isConnected ? last.current : document.querySelector('.cm-content');
    if (back instanceof HTMLElement) back.focus();
  };
}

/** Alerts in the corner; the timers of those that leave stop under the pointer and the focus. */
export function Toasts({ toasts }: { readonly toasts: ToastQueue }) {
  const t = useTranslations('app');
  const leave = useWayBack();
  return (
    <ToastRegion queue={toasts} className="toasts" aria-label={t('notifications')}>
      {({ toast }) => {
        const { tone, text, detail, actions } = toast.content;
        const Icon = icons[tone];
        return (
          <ToastBox toast={toast} className="toast" data-tone={tone}>
            <Icon className="toast-icon" size={16} strokeWidth={2} aria-hidden />
            <ToastContent className="toast-content">
              <Text slot="title" className="toast-text">
                {text}
              </Text>
              {detail === undefined ? null : (
                <Text slot="description" className="toast-detail">
                  {detail}
                </Text>
              )}
            </ToastContent>
            {actions.length === 0 ? null : (
              <div className="toast-actions">
                {actions.map(({ label, run }) => (
                  <Button
                    key={label}
                    className="toast-action"
                    onPress={() => {
                      leave();
                      // One that offers several things stays for the next of them.
                      if (actions.length === 1) toasts.close(toast.key);
                      run();
                    }}
                  >
                    {label}
                  </Button>
                ))}
              </div>
            )}
            <Button slot="close" className="toast-close" aria-label={t('dismiss')}>
              <X size={14} strokeWidth={2} aria-hidden />
            </Button>
          </ToastBox>
        );
      }}
    </ToastRegion>
  );
}
