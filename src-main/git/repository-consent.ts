import type { Settings } from '../settings/settings.ts';
import type { RepositoryLook } from './look-at-repository.ts';

/** The yes to commit to a repository and to push it to where it goes now, given on this machine. */
export interface RepositoryConsent {
  readonly isGiven: (look: RepositoryLook) => boolean;
  readonly give: (look: RepositoryLook) => void;
}

export function createRepositoryConsent(settings: Settings): RepositoryConsent {
  return {
    isGiven: (look) =>
      settings.get('allowedRepositories')[look.repository.root] === fingerprint(look),
    give: (look) => {
      const all = settings.get('allowedRepositories');
      settings.set('allowedRepositories', { ...all, [look.repository.root]: fingerprint(look) });
    },
  };
}

/** Another address asks again. */
function fingerprint({ target }: RepositoryLook): string {
  return JSON.stringify(target?.remote.addresses ?? []);
}
