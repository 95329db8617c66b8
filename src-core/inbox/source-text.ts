import type { Translate } from '../messages/translator.ts';

/** The ways in that Galley itself knows, as entries name them. */
const ownSources = {
  paste: 'inbox.sourcePaste',
  drop: 'inbox.sourceDrop',
  'command-line': 'inbox.sourceCommandLine',
  browser: 'inbox.sourceBrowser',
  'watched-file': 'inbox.sourceWatchedFile',
} as const;

/** Where an entry came from, in words; what is not Galley's own is a name already. */
export function sourceText(source: string, t: Translate): string {
  if (source === '') return t('inbox.sourceUnknown');
  return isOwn(source) ? t(ownSources[source]) : source;
}

function isOwn(source: string): source is keyof typeof ownSources {
  return Object.hasOwn(ownSources, source);
}
