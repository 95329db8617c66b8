import type { LucideIcon } from 'lucide-react';
import { Button, ToggleButton, TooltipTrigger } from 'react-aria-components';
import { Hint } from './hint.tsx';
import './icon-button.css';

interface IconButtonProps {
  readonly icon: LucideIcon;
  /** The accessible name, shown as a tooltip too. */
  readonly label: string;
  /** The shortcut in the platform's form, shown in the tooltip. */
  readonly keys?: string | undefined;
  /** Makes it a toggle button. */
  readonly isPressed?: boolean;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
}

export function IconButton({
  icon: Icon,
  label,
  keys,
  isPressed,
  isDisabled = false,
  onPress,
}: IconButtonProps) {
  const icon = <Icon size={16} strokeWidth={1.75} aria-hidden />;
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {isPressed === undefined ? (
        <Button
          className="icon-button"
          aria-label={label}
          isDisabled={isDisabled}
          onPress={onPress}
        >
          {icon}
        </Button>
      ) : (
        <ToggleButton
          className="icon-button"
          aria-label={label}
          isSelected={isPressed}
          isDisabled={isDisabled}
          onPress={onPress}
        >
          {icon}
        </ToggleButton>
      )}
      <Hint text={label} keys={keys} />
    </TooltipTrigger>
  );
}
