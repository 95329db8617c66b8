import { useState } from 'react';
import { Checkbox } from 'react-aria-components';
import { Check } from 'lucide-react';
import { useTranslations } from 'use-intl';
import { editionLanguages, editions } from '#core/export/edition/edition-settings.ts';
import { audiences, channelSchema, type Channel } from '#core/release/channel.ts';
import { useAppState, useServices } from '../app/services.ts';
import { FormField } from '../ui/form-field.tsx';
import { ChoiceField } from '../ui/choice-field.tsx';
import { FormProblem } from '../ui/form-problem.tsx';
import { SubmitButton } from '../ui/submit-button.tsx';
import { TextButton } from '../ui/text-button.tsx';

const noSnippets = [] as const;
const mostNamed = 8;

/** The settings of one channel; `before` null makes a new one. */
export function ChannelForm({
  before,
  initial,
  onDone,
}: {
  readonly before: Channel | null;
  readonly initial: Channel;
  readonly onDone: () => void;
}) {
  const t = useTranslations('release');
  const exporting = useTranslations('exporting');
  const { channels: service, store } = useServices();
  const targets = useAppState((state) => state.targets);
  const snippets = useAppState((state) => state.library?.recurring.snippets ?? noSnippets);
  const [channel, setChannel] = useState(initial);
  const [names, setNames] = useState({
    before: initial.before.join(', '),
    after: initial.after.join(', '),
  });
  const [problem, setProblem] = useState<string | null>(null);
  const set = (changed: Partial<Channel>): void => setChannel({ ...channel, ...changed });
  const kind = targets.find(({ id }) => id === channel.target)?.kind;
  const isWritten = kind !== 'clipboard' && kind !== 'message';
  const known = snippets.map(({ name }) => name).slice(0, mostNamed);
  const snippetsHelp =
    known.length === 0
      ? t('snippetsNone')
      : t('snippetsHelp', { names: known.join(exporting('listSeparator')) });

  function problemOf(next: Channel): string | null {
    if (next.name.trim() === '') return t('needsName');
    const others = (store.getState().library?.settings.channels ?? []).filter(
      ({ name }) => name !== before?.name,
    );
    const isTaken = others.some(
      ({ name }) => name.toLowerCase() === next.name.trim().toLowerCase(),
    );
    if (isTaken) return t('nameTaken', { name: next.name.trim() });
    return channelSchema.safeParse(next).success ? null : t('badPlaceholder');
  }

  async function chooseFolder(): Promise<void> {
    const folder = await service.chooseFolder(before?.name ?? channel.name);
    if (folder !== null) setChannel((now) => ({ ...now, folder }));
  }

  async function save(): Promise<void> {
    const next = {
      ...channel,
      gives: channel.gives.trim().replaceAll(/^\{\{\s*|\s*\}\}$/gu, ''),
      before: listOf(names.before),
      after: listOf(names.after),
    };
    const found = problemOf(next);
    setProblem(found);
    if (found !== null) return;
    const parsed = channelSchema.parse(next);
    const isDone = await (before === null
      ? service.add([parsed])
      : service.change(before.name, parsed));
    if (isDone) onDone();
  }

  return (
    <form
      className="channel-form"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <div className="channel-form-pair">
        <FormField
          label={t('name')}
          value={channel.name}
          onChange={(name) => set({ name })}
          autoFocus
        />
        <ChoiceField
          label={t('target')}
          value={channel.target}
          choices={targets.map(({ id, title }) => ({ value: id, label: title }))}
          onChange={(target) => set({ target })}
        />
      </div>
      <div className="channel-form-three">
        <ChoiceField
          label={t('edition')}
          value={channel.edition}
          choices={editions.map((value) => ({ value, label: t(`edition-${value}`) }))}
          onChange={(edition) => set({ edition })}
        />
        <ChoiceField
          label={t('language')}
          value={channel.language ?? 'as-written'}
          choices={[
            { value: 'as-written', label: t('asWritten') },
            ...editionLanguages.map((value) => ({ value, label: t(`language-${value}`) })),
          ]}
          onChange={(value) => set({ language: value === 'as-written' ? null : value })}
        />
        <ChoiceField
          label={t('audience')}
          value={channel.audience}
          choices={audiences.map((value) => ({ value, label: t(`audience-${value}`) }))}
          onChange={(audience) => set({ audience })}
        />
      </div>
      {channel.edition === 'digest' ? (
        <Checkbox
          className="channel-form-check"
          isSelected={channel.itemLinks}
          onChange={(itemLinks) => set({ itemLinks })}
        >
          <span className="channel-form-box">
            {channel.itemLinks ? <Check size={12} strokeWidth={3} aria-hidden /> : null}
          </span>
          {t('itemLinks')}
        </Checkbox>
      ) : null}
      {isWritten ? (
        <div className="channel-form-folder">
          <FormField
            label={t('folder')}
            help={t('folderHelp')}
            value={channel.folder}
            onChange={(folder) => set({ folder })}
          />
          <TextButton
            label={t('choose')}
            onPress={() => {
              void chooseFolder();
            }}
          />
        </div>
      ) : null}
      <div className="channel-form-pair">
        <FormField
          label={t('before')}
          help={snippetsHelp}
          value={names.before}
          onChange={(text) => setNames({ ...names, before: text })}
        />
        <FormField
          label={t('after')}
          value={names.after}
          onChange={(text) => setNames({ ...names, after: text })}
        />
      </div>
      <div className="channel-form-pair">
        <FormField
          label={t('gives')}
          help={t('givesHelp', { example: '{{paid}}' })}
          value={channel.gives}
          onChange={(gives) => set({ gives })}
        />
        <FormField
          label={t('address')}
          help={t('addressRuleHelp', { stem: '{stem}', date: '{date}', number: '{number}' })}
          value={channel.address}
          onChange={(address) => set({ address })}
        />
      </div>
      <FormProblem text={problem} />
      <div className="dialog-actions">
        <TextButton label={t('back')} onPress={onDone} />
        <SubmitButton label={t('save')} />
      </div>
    </form>
  );
}

function listOf(text: string): string[] {
  return text
    .split(/[,，、]/u)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
