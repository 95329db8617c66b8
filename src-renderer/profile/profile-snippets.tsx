import { useTranslations } from 'use-intl';
import type { Snippet } from '#core/issue/snippets/learn-snippets.ts';
import { noteKey } from '#core/issue/parse/notes.ts';
import { setSnippet } from '#core/issue/profile/effective-profile.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { useServices } from '../app/services.ts';
import { CommittedField } from '../ui/committed-field.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { ProfilePart, SetMark } from './profile-part.tsx';

/** The blocks that recur, by name, and those of which the person says that they recur by chance. */
export function ProfileSnippets({
  snippets,
  settings,
}: {
  readonly snippets: readonly Snippet[];
  readonly settings: LibrarySettings;
}) {
  const t = useTranslations('profile');
  const { profile } = useServices();
  const set = settings.snippets ?? [];
  const named = new Set(
    set.filter(({ name }) => name !== undefined).map(({ first }) => noteKey(first)),
  );
  const chance = set.filter(({ recurs }) => recurs === false);
  const reset = (key: string) => void profile.change(setSnippet(settings, key, null));
  return (
    <ProfilePart title={t('snippets')}>
      {snippets.length + chance.length === 0 ? (
        <p className="profile-help">{t('noSnippets')}</p>
      ) : null}
      <ul className="profile-list">
        {snippets.map(({ key, name, text, count, saved }) => (
          <li key={`${key} ${saved ? name : ''}`} className="profile-snippet">
            {saved ? (
              <span className="profile-name">{name}</span>
            ) : (
              <CommittedField
                label={t('snippetName', { first: key })}
                value={name}
                onCommit={(value) =>
                  value === ''
                    ? reset(key)
                    : void profile.change(setSnippet(settings, key, { name: value }))
                }
              />
            )}
            <span className="profile-quote" title={text}>
              {key}
            </span>
            <span className="profile-evidence">
              {saved ? t('savedSnippet') : t('usedIn', { count })}
              {named.has(key) && !saved ? <SetMark what={name} onReset={() => reset(key)} /> : null}
            </span>
            {saved ? null : (
              <TextButton
                label={t('notRecurring')}
                name={t('notRecurringHelp', { first: key })}
                onPress={() => void profile.change(setSnippet(settings, key, { recurs: false }))}
              />
            )}
          </li>
        ))}
        {chance.map(({ first }) => (
          <li key={first} className="profile-snippet">
            <span className="profile-name">{t('byChance')}</span>
            <span className="profile-quote">{first}</span>
            <span className="profile-evidence">
              <SetMark what={first} onReset={() => reset(noteKey(first))} />
            </span>
          </li>
        ))}
      </ul>
    </ProfilePart>
  );
}
