import { useRef, type KeyboardEvent, type ReactNode } from 'react';
import { Search } from 'lucide-react';
import {
  Autocomplete,
  Collection,
  Dialog,
  Header,
  Input,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Modal,
  ModalOverlay,
  TextField,
} from 'react-aria-components';
import './quick-pick.css';

interface Pickable {
  readonly id: string;
  /** What a screen reader says of the row. */
  readonly name: string;
}

interface QuickPickProps<Choice extends Pickable> {
  readonly title: string;
  readonly placeholder: string;
  readonly listLabel: string;
  readonly query: string;
  readonly onQuery: (query: string) => void;
  /** The choices that fit the query, best first. */
  readonly choices: readonly Choice[];
  /** Choices of another kind below them, under a heading. */
  readonly others?: { readonly heading: string; readonly choices: readonly Choice[] } | undefined;
  readonly emptyText: string;
  readonly renderChoice: (choice: Choice) => ReactNode;
  readonly onPick: (choice: Choice) => void;
  readonly onClose: () => void;
}

const movingKeys = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End']);

/** A field and the list it narrows; Enter takes the lit choice, the first one unless moved. */
export function QuickPick<Choice extends Pickable>({
  title,
  placeholder,
  listLabel,
  query,
  onQuery,
  choices,
  others,
  emptyText,
  renderChoice,
  onPick,
  onClose,
}: QuickPickProps<Choice>) {
  const all = [...choices, ...(others?.choices ?? [])];

  /** Whether a row was gone to since something was typed; the row that is lit follows the query late. */
  const hasMoved = useRef(false);

  function takeFirst(event: KeyboardEvent): void {
    if (movingKeys.has(event.key)) hasMoved.current = true;
    const [first] = all;
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || first === undefined) return;
    const isLit = (event.currentTarget.getAttribute('aria-activedescendant') ?? '') !== '';
    if (hasMoved.current && isLit) return;
    event.preventDefault();
    event.stopPropagation();
    onPick(first);
  }

  const row = (choice: Choice) => (
    <ListBoxItem className="quick-pick-row" id={choice.id} textValue={choice.name}>
      {renderChoice(choice)}
    </ListBoxItem>
  );

  return (
    <ModalOverlay
      className="quick-pick-veil"
      isDismissable
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Modal className="quick-pick">
        <Dialog className="quick-pick-dialog" aria-label={title}>
          <Autocomplete
            inputValue={query}
            onInputChange={(typed) => {
              hasMoved.current = false;
              onQuery(typed);
            }}
          >
            <TextField className="quick-pick-field" aria-label={title} autoFocus>
              <Search size={16} strokeWidth={2} aria-hidden />
              <Input
                role="combobox"
                aria-expanded
                aria-haspopup="listbox"
                placeholder={placeholder}
                spellCheck={false}
                onKeyDownCapture={takeFirst}
              />
            </TextField>
            <ListBox
              className="quick-pick-list"
              aria-label={listLabel}
              renderEmptyState={() => <p className="quick-pick-empty">{emptyText}</p>}
              onAction={(key) => {
                const choice = all.find(({ id }) => id === key);
                if (choice !== undefined) onPick(choice);
              }}
            >
              <Collection items={choices}>{row}</Collection>
              {others === undefined || others.choices.length === 0 ? null : (
                <ListBoxSection id="others" aria-label={others.heading}>
                  <Header className="quick-pick-heading">{others.heading}</Header>
                  <Collection items={others.choices}>{row}</Collection>
                </ListBoxSection>
              )}
            </ListBox>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
