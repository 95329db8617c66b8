import type { en } from '../en/index.ts';
import { app } from './app.ts';
import { checks } from './checks.ts';
import { commandLine } from './command-line.ts';
import { commands } from './commands.ts';
import { editor } from './editor.ts';
import { errors } from './errors.ts';
import { exporting } from './exporting.ts';
import { importing } from './importing.ts';
import { inbox } from './inbox.ts';
import { facts } from './facts.ts';
import { feeds } from './feeds.ts';
import { git } from './git.ts';
import { images } from './images.ts';
import { issueMove } from './issue-move.ts';
import { itemForm } from './item-form.ts';
import { library } from './library.ts';
import { links } from './links.ts';
import { list } from './list.ts';
import { lookBack } from './look-back.ts';
import { outline } from './outline.ts';
import { parts } from './parts.ts';
import { preview } from './preview.ts';
import { release } from './release.ts';
import { problems } from './problems.ts';
import { profile } from './profile.ts';
import { report } from './report.ts';
import { search } from './search.ts';
import { seasons } from './seasons.ts';
import { settings } from './settings.ts';
import { snippets } from './snippets.ts';
import { found } from './found.ts';
import { spelling } from './spelling.ts';
import { tour } from './tour.ts';
import { tabs } from './tabs.ts';
import { statistics } from './statistics.ts';
import { translation } from './translation.ts';
import { triage } from './triage.ts';
import { twinDesk } from './twin-desk.ts';
import { twins } from './twins.ts';
import { versions } from './versions.ts';
import { window } from './window.ts';

export const zh = {
  app,
  checks,
  commandLine,
  commands,
  editor,
  errors,
  exporting,
  importing,
  inbox,
  facts,
  feeds,
  git,
  images,
  issueMove,
  itemForm,
  library,
  links,
  list,
  lookBack,
  outline,
  parts,
  preview,
  release,
  problems,
  profile,
  report,
  search,
  seasons,
  settings,
  snippets,
  found,
  tabs,
  tour,
  spelling,
  statistics,
  translation,
  triage,
  twinDesk,
  twins,
  versions,
  window,
} as const satisfies {
  [Area in keyof typeof en]: Record<keyof (typeof en)[Area], string>;
};
