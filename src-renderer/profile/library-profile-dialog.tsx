import { useTranslations } from 'use-intl';
import { noHouse } from '#core/checks/house.ts';
import { effectiveProfile } from '#core/issue/profile/effective-profile.ts';
import type { SettingsProblem } from '#core/library/library-settings.ts';
import { useAppState, useServices } from '../app/services.ts';
import { DialogFrame } from '../ui/dialog-frame.tsx';
import { ProfileChecks } from './profile-checks.tsx';
import { ProfileFacts } from './profile-facts.tsx';
import { ProfileRules } from './profile-rules.tsx';
import { ProfileSections } from './profile-sections.tsx';
import { ProfileSnippets } from './profile-snippets.tsx';
import { ProfileStyle } from './profile-style.tsx';
import './library-profile-dialog.css';

/** What a library's issues have in common, each fact to be corrected in its place. */
export function LibraryProfileDialog() {
  const t = useTranslations('profile');
  const { store } = useServices();
  const library = useAppState((state) => state.library);
  if (library === null) return null;
  const { found, settings, settingsProblems, recurring } = library;
  const profile = effectiveProfile(found, settings);
  const written = found?.written ?? { house: noHouse, broken: [] };
  const issueCount = found?.issueCount ?? 0;
  return (
    <DialogFrame title={t('title')} onClose={() => store.setState({ dialog: null })}>
      <div className="profile-body">
        <p className="profile-intro">{t('intro', { count: issueCount })}</p>
        <Problems problems={settingsProblems} />
        <ProfileFacts profile={profile} />
        <ProfileSections sections={profile.sections} issueCount={issueCount} />
        <ProfileSnippets snippets={recurring.snippets} settings={settings} />
        <ProfileRules rules={settings.profile?.items ?? []} />
        <ProfileStyle written={written} settings={settings} />
        <ProfileChecks written={written} settings={settings.checks ?? {}} />
      </div>
    </DialogFrame>
  );
}

function Problems({ problems }: { readonly problems: readonly SettingsProblem[] }) {
  const t = useTranslations('profile');
  if (problems.length === 0) return null;
  return (
    <div className="profile-problems" role="note">
      {t('problems')}
      <ul>
        {problems.map(({ path, line, detail }) => (
          <li key={`${line} ${path.join('.')}`}>
            {path.length === 0
              ? t('problemFile', { line, detail })
              : t('problem', { line, path: path.join('.'), detail })}
          </li>
        ))}
      </ul>
    </div>
  );
}
