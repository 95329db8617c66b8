import type { LucideIcon } from 'lucide-react';
import { Button } from 'react-aria-components';
import './text-button.css';

/** A button with words: `strong` is the one main action of its place, `plain` everything else. */
export function TextButton({
  label,
  name,
  icon: Icon,
  tone = 'plain',
  isDisabled = false,
  autoFocus = false,
  onPress,
}: {
  readonly label: string;
  /** The accessible name where the words alone do not tell what they are about; begins with them. */
  readonly name?: string;
  readonly icon?: LucideIcon;
  readonly tone?: 'plain' | 'strong';
  readonly isDisabled?: boolean;
  /** Has the focus when it comes, as the harmless answer of a question does. */
  readonly autoFocus?: boolean;
  readonly onPress: () => void;
}) {
  return (
    <Button
      className="text-button"
      {...(name === undefined ? {} : { 'aria-label': name })}
      data-tone={tone}
      isDisabled={isDisabled}
      autoFocus={autoFocus}
      onPress={onPress}
    >
      {Icon === undefined ? null : <Icon size={14} strokeWidth={2} aria-hidden />}
      {label}
    </Button>
  );
}
