import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { useTranslations } from 'use-intl';
import { useServices } from '../app/services.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { FormProblem } from '../ui/form-problem.tsx';
import { TextButton } from '../ui/text-button.tsx';
import './item-form-frame.css';

/** The dialog around the fields. Enter in a line, or with Ctrl anywhere, does what the button does. */
export function ItemFormFrame({
  title,
  submitLabel,
  onSubmit,
  children,
}: {
  readonly title: string;
  readonly submitLabel: string;
  /** Says why nothing was done; null closes the form. */
  readonly onSubmit: () => string | null;
  readonly children: ReactNode;
}) {
  const t = useTranslations('itemForm');
  const { itemForms } = useServices();
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (): void => setProblem(onSubmit());

  function submitOnEnter(event: KeyboardEvent): void {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    const inLine = event.target instanceof HTMLInputElement;
    if (!inLine && !event.ctrlKey && !event.metaKey) return;
    event.preventDefault();
    submit();
  }

  return (
    <DialogFrame title={title} isDismissable={false} onClose={() => itemForms.close()}>
      <div className="item-form" onKeyDown={submitOnEnter}>
        {children}
        <FormProblem text={problem} />
        <div className="dialog-actions">
          <TextButton label={t('cancel')} onPress={() => itemForms.close()} />
          <TextButton label={submitLabel} tone="strong" onPress={submit} />
        </div>
      </div>
    </DialogFrame>
  );
}
