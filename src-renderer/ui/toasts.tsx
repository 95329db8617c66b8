import { CircleAlert, CircleCheck, Info, X } from 'lucide-react';
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

/** Alerts in the corner; the timers of those that leave stop under the pointer and the focus. */
export function Toasts({ toasts }: { readonly toasts: ToastQueue }) {
  const t = useTranslations('app');
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
                  <Button key={label} className="toast-action" onPress={run}>
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
