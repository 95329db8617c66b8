import { useTranslations } from 'use-intl';
import { editionLanguages, editions } from '#core/export/edition/edition-settings.ts';
import type { PreviewChoice } from '#core/settings/preferences.ts';
import { useServices } from '../app/services.ts';
import { SmallSelect } from '../ui/small-select.tsx';
import { withChoice } from './preview-choices.ts';

const own = 'own';
const editionNames = { full: 'editionFull', digest: 'editionDigest' } as const;
const languageNames = { own: 'languageOwn', zh: 'languageZh', en: 'languageEn' } as const;

/** The edition and language that are shown; a channel's own stand in galley.yaml. */
export function EditionTools({ choice }: { readonly choice: PreviewChoice }) {
  return choice.channel === null ? (
    <EditionSelects choice={choice} />
  ) : (
    <ChannelEdition choice={choice} />
  );
}

function EditionSelects({ choice }: { readonly choice: PreviewChoice }) {
  const t = useTranslations('preview');
  const { preferences, store } = useServices();
  function change(changed: Partial<PreviewChoice>): void {
    const { library, preferences: now } = store.getState();
    if (library === null) return;
    preferences.change({
      previewAs: withChoice(now.previewAs, library.id, { ...choice, ...changed }),
    });
  }
  return (
    <>
      <SmallSelect
        label={t('edition')}
        value={choice.edition}
        options={editions.map((value) => ({ value, label: t(editionNames[value]) }))}
        onChange={(edition) => change({ edition })}
      />
      <SmallSelect
        label={t('language')}
        value={choice.language ?? own}
        options={([own, ...editionLanguages] as const).map((value) => ({
          value,
          label: t(languageNames[value]),
        }))}
        onChange={(value) => change({ language: value === own ? null : value })}
      />
    </>
  );
}

function ChannelEdition({ choice }: { readonly choice: PreviewChoice }) {
  const t = useTranslations('preview');
  const words = [t(editionNames[choice.edition]), t(languageNames[choice.language ?? own])];
  return <span className="preview-edition">{words.join(' · ')}</span>;
}
