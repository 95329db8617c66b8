import { ChevronDown } from 'lucide-react';
import {
  Button,
  Header,
  Label,
  ListBox,
  ListBoxItem,
  ListBoxSection,
  Popover,
  Select,
  SelectValue,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import { useShallow } from 'zustand/shallow';
import type { PreviewChoice } from '#core/settings/preferences.ts';
import { useAppState, useServices } from '../app/services.ts';
import { EditionTools } from './edition-tools.tsx';
import {
  channelOptions,
  keyOf,
  pageKey,
  targetOptions,
  withChoice,
  type PreviewOption,
} from './preview-choices.ts';
import { LookTools } from './output/look-tools.tsx';
import { pageLook, pageLookId } from './output/part-look.ts';
import { useDarkWindow } from '../ui/use-dark-window.ts';
import '../ui/menu.css';
import '../ui/small-select.css';

/** Chooses what the preview is shown as: the page, a channel, or any target. */
export function PreviewHead({ choice }: { readonly choice: PreviewChoice | null }) {
  const t = useTranslations('preview');
  const { preferences, store } = useServices();
  const isOpen = useAppState((state) => state.previewChooser);
  const { library, targets } = useAppState(
    useShallow((state) => ({ library: state.library, targets: state.targets })),
  );
  const channels = channelOptions({ library, targets });
  const places = targetOptions(targets, choice);

  function choose(key: string): void {
    const option = [...channels, ...places].find((each) => each.key === key);
    if (library === null) return;
    const { previewAs } = store.getState().preferences;
    preferences.change({ previewAs: withChoice(previewAs, library.id, option?.choice ?? null) });
  }

  return (
    <div className="pane-head preview-head">
      <Select
        className="preview-as"
        value={keyOf(choice)}
        isOpen={isOpen}
        onOpenChange={(previewChooser) => store.setState({ previewChooser })}
        onChange={(key) => choose(String(key))}
      >
        <Label className="pane-head-title">{t('previewAs')}</Label>
        <Button className="small-select-button">
          <SelectValue className="small-select-value" />
          <ChevronDown size={14} aria-hidden />
        </Button>
        <Popover className="menu-popover">
          <ListBox className="menu">
            <ListBoxItem id={pageKey} className="menu-item">
              {t('asPage')}
            </ListBoxItem>
            {channels.length === 0 ? null : (
              <OptionSection title={t('channels')} options={channels} />
            )}
            <OptionSection title={t('targets')} options={places} />
          </ListBox>
        </Popover>
      </Select>
      <div className="preview-editions">
        {choice === null ? <PageTools /> : <EditionTools choice={choice} />}
      </div>
    </div>
  );
}

/** How wide the page is, and whether dark. */
function PageTools() {
  const chosen = useAppState((state) => state.preferences.previewLooks[pageLookId]);
  const look = pageLook(chosen, useDarkWindow());
  return <LookTools id={pageLookId} look={look} offered={['width', 'dark']} />;
}

function OptionSection({
  title,
  options,
}: {
  readonly title: string;
  readonly options: readonly PreviewOption[];
}) {
  return (
    <ListBoxSection>
      <Header className="menu-heading">{title}</Header>
      {options.map(({ key, label, note }) => (
        <ListBoxItem key={key} id={key} className="menu-item" textValue={label}>
          <span className="menu-item-text">{label}</span>
          {note === null ? null : <span className="menu-item-end">{note}</span>}
        </ListBoxItem>
      ))}
    </ListBoxSection>
  );
}
