import { useTranslations } from 'use-intl';
import {
  looksFixed,
  resetSection,
  setSection,
  type ProfileSection,
  type SectionPatch,
} from '#core/issue/profile/effective-profile.ts';
import { useServices } from '../app/services.ts';
import { Choice } from '../ui/choice.tsx';
import { CommittedField } from '../ui/committed-field.tsx';
import { TextButton } from '../ui/text-button.tsx';
import { ProfilePart, SetMark } from './profile-part.tsx';

type NameLanguage = keyof ProfileSection['names'];
const nameKeys = { zh: 'nameZh', en: 'nameEn', ja: 'nameJa' } as const;

/** The sections that recur, with their names in each language and what they hold. */
export function ProfileSections({
  sections,
  issueCount,
}: {
  readonly sections: readonly ProfileSection[];
  readonly issueCount: number;
}) {
  const t = useTranslations('profile');
  const isJapanese = sections.some(({ names }) => names.ja !== undefined);
  const languages: readonly NameLanguage[] = isJapanese ? ['ja', 'zh', 'en'] : ['zh', 'en'];
  return (
    <ProfilePart title={t('sections')}>
      {sections.length === 0 ? (
        <p className="profile-help">{t('noSections')}</p>
      ) : (
        <table className="profile-table">
          <thead>
            <tr>
              {languages.map((language) => (
                <th key={language} scope="col">
                  {t(nameKeys[language])}
                </th>
              ))}
              <th scope="col">{t('aliases')}</th>
              <th scope="col">{t('role')}</th>
              <th scope="col">{t('foundIn')}</th>
            </tr>
          </thead>
          <tbody>
            {sections.map((section) => (
              <SectionLine
                key={idOf(section)}
                section={section}
                languages={languages}
                issueCount={issueCount}
              />
            ))}
          </tbody>
        </table>
      )}
    </ProfilePart>
  );
}

function SectionLine({
  section,
  languages,
  issueCount,
}: {
  readonly section: ProfileSection;
  readonly languages: readonly NameLanguage[];
  readonly issueCount: number;
}) {
  const t = useTranslations('profile');
  const { profile } = useServices();
  const { names, aliases, role, found, set } = section;
  const name = names.en ?? names.zh ?? names.ja ?? '';
  const patch = (values: SectionPatch) => void profile.change(setSection(section, values));
  return (
    <tr>
      {languages.map((language) => (
        <td key={language}>
          <CommittedField
            label={t('nameOf', { language: t(nameKeys[language]), section: name })}
            value={names[language] ?? ''}
            onCommit={(value) => patch({ names: { [language]: value } })}
          />
        </td>
      ))}
      <td>
        <CommittedField
          label={t('aliasesOf', { section: name })}
          value={aliases.join(', ')}
          onCommit={(value) => patch({ aliases: listOf(value) })}
        />
      </td>
      <td className="profile-role">
        <Choice
          label={t('roleOf', { section: name })}
          value={role}
          options={[
            { id: 'items', label: t('roleItems') },
            { id: 'fixed', label: t('roleFixed') },
          ]}
          onChange={(value) => patch({ role: value })}
        />
      </td>
      <td className="profile-count">
        {found === null ? null : (
          <>
            <span>{t('countOf', { count: found.count, of: issueCount })}</span>
            {found.alike > 1 ? <span>{t('alike', { count: found.alike })}</span> : null}
            {looksFixed(section) ? (
              <TextButton
                label={t('makeFixed')}
                name={t('makeFixedOf', { section: name })}
                onPress={() => patch({ role: 'fixed' })}
              />
            ) : null}
          </>
        )}
        {set === null ? null : (
          <SetMark what={name} onReset={() => void profile.change(resetSection(section))} />
        )}
      </td>
    </tr>
  );
}

/** Stays while a section is being set: a row that was found is known by what was found. */
function idOf({ names, found, set }: ProfileSection): string {
  return found === null ? `set ${set?.index ?? 0}` : JSON.stringify(found.names ?? names);
}

function listOf(text: string): string[] {
  return text
    .split(/[,，]/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}
