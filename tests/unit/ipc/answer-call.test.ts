import type { Chart } from '#core/charts/chart.ts';
import { expect, test } from 'vitest';
import { calls, type CallName } from '#core/ipc/contract.ts';
import { ok } from '#core/result.ts';
import { answerCall, type Handlers } from '../../../src-main/ipc/answer-call.ts';

const sampleChart: Chart = {
  id: 'items',
  kind: 'columns',
  title: 'Items',
  category: 'Issue',
  categories: ['#1'],
  details: [],
  series: [{ name: 'Articles', values: [1] }],
  unit: 'items',
  drawn: null,
  usual: null,
};

const bugs: unknown[] = [];
const received: unknown[] = [];

/** Handlers that note what they are given. */
const handlers = Object.fromEntries(
  Object.keys(calls).map((name) => [
    name,
    (input: unknown) => {
      received.push([name, input]);
      if (name === 'window.close') throw new Error('the window is gone');
      return ok(name);
    },
  ]),
) as unknown as Handlers;

const answer = (name: unknown, input: unknown) =>
  answerCall(handlers, name, input, (error) => bugs.push(error));

const goodInputs: Readonly<Record<CallName, unknown>> = {
  'app.start': undefined,
  'library.choose': undefined,
  'library.change-settings': { changes: [{ path: ['name'], value: 'A' }] },
  'image.prepare': {
    fileName: 'a.png',
    bytes: new Uint8Array(1),
    issueId: 'a.md',
    date: null,
    number: null,
    about: [],
  },
  'image.of-issue': { issueId: 'a.md', text: '' },
  'image.publish': { issueId: 'a.md', text: '' },
  'image.stop': undefined,
  'git.look': undefined,
  'git.plan': { repositoryId: 'a' },
  'git.publish': { repositoryId: 'a', paths: ['posts/a.md'], message: 'A' },
  'git.stop': undefined,
  'updates.check': undefined,
  'spelling.menu': { word: 'teh', suggestions: ['the'], at: { x: 1, y: 2 } },
  'season.outline': { from: 1, to: 30, language: null },
  'season.compile': {
    from: 1,
    to: 30,
    language: 'en',
    form: 'links',
    output: 'md',
    path: 'season-1.md',
    mayReplace: false,
  },
  'season.cancel': undefined,
  'import.plan': { from: 'files' },
  'import.write': { planId: 'a' },
  'import.cancel': undefined,
  'import.undo': { importId: 'a' },
  'library.write-feeds': undefined,
  'season.frame': { from: 1, to: 30, part: 'preface', language: 'zh' },
  'translation.known': { file: 'en/a.md' },
  'translation.note': { file: 'en/a.md', records: [{ item: 'https://a.example', source: '0-0' }] },
  'translation.instructions': undefined,
  'translation.copy': { text: 'words' },
  'translation.run': { prompt: 'words' },
  'translation.stop': undefined,
  'image.prepare-address': {
    address: 'https://e.example/a.png',
    issueId: 'a.md',
    date: null,
    number: null,
    about: [],
  },
  'image.keep': { pictureId: 'p', name: 'a', issueId: 'a.md' },
  'image.forget': { pictureId: 'p' },
  'twins.split': { issueId: 'a.md' },
  'twins.join': { issueId: 'a.md' },
  'parts.of': { file: 'a.md' },
  'statistics.read': { range: null },
  'statistics.copy': { chart: sampleChart, form: 'csv' },
  'statistics.save': { chart: sampleChart, form: 'svg' },
  'report.make': {
    from: 1,
    to: 30,
    language: null,
    folder: 'prefaces',
    pictures: 'png',
    asPreface: true,
    mayReplace: false,
  },
  'report.cancel': undefined,
  'look-back.plan': { issueId: 'a.md', text: '' },
  'checks.facts': { issueId: 'a.md', text: '' },
  'checks.look-at-links': { issueId: 'a.md', text: '' },
  'search.find': { query: 'rust', issues: 50, lines: 20, unsaved: null },
  'search.facets': { query: 'rust', unsaved: null, language: 'zh' },
  'search.plan-replacement': { query: 'rust', replacement: 'go', matchCase: false, unsaved: null },
  'search.replace': { query: 'rust', replacement: 'go', files: [] },
  'search.undo-replacement': { id: 'x', except: [] },
  'search.last-replacement': undefined,
  'counts.examples': { issueId: 'a.md', language: null },
  'list.statuses': undefined,
  'list.set-status': { changes: [{ issueId: 'a.md', status: 'draft' }] },
  'list.delete': { issueIds: ['a.md'] },
  'list.put-back': { trashIds: ['t'] },
  'list.rename': { files: [{ issueId: 'a.md', name: 'b.md' }] },
  'list.duplicate': { issueIds: ['a.md'], as: 'next' },
  'list.reveal': { issueId: 'a.md' },
  'list.copy': { issueIds: ['a.md'] },
  'links.sent-before': { issueId: 'a.md', addresses: ['https://e.example'] },
  'library.show-remote-pictures': { shown: true },
  'inbox.read': undefined,
  'inbox.add': { links: [{ url: 'https://e.example', source: 'paste' }] },
  'inbox.change': { changes: [{ id: 'a', set: { state: 'later' } }] },
  'inbox.remove': { ids: ['a'] },
  'inbox.allow-watch': undefined,
  'inbox.copy-bookmarklet': undefined,
  'library.open-recent': { recentId: 'r' },
  'library.open-sample': undefined,
  'library.open-dropped': { path: '/x' },
  'library.open-requested': undefined,
  'issue.create': undefined,
  'issue.create-twin': { issueId: 'a' },
  'issue.open': { issueId: 'a.md' },
  'side.open': { issueId: 'a.md' },
  'side.close': undefined,
  'issue.read': { issueId: 'a.md' },
  'issue.versions': { issueId: 'a.md' },
  'issue.version': { issueId: 'a.md', versionId: '1-saved' },
  'issue.restore': { issueId: 'a.md', versionId: '1-saved' },
  'issue.unsaved': undefined,
  'issue.delete': { issueId: 'a.md' },
  'issue.let-go': { issueId: 'a.md', text: '' },
  'issue.put-back': { trashId: 't' },
  'issue.deleted': undefined,
  'issue.journal': { issueId: 'a.md', entries: [] },
  'issue.save': { issueId: 'a.md', text: '', baseVersion: '', convertToUtf8: false },
  'issue.save-copy': { issueId: 'a.md', text: '' },
  'feeds.list': undefined,
  'feeds.poll': { addresses: null },
  'feeds.add': { address: 'example.org' },
  'feeds.remove': { address: 'https://example.org/' },
  'feeds.follow': { address: 'https://example.org/' },
  'feeds.import': undefined,
  'feeds.export': undefined,
  'fetches.resume': { which: 'all' },
  'fetches.stop': undefined,
  'fetches.forget': undefined,
  'facts.ask': { urls: ['https://example.org/'], for: 'form' },
  'snippet.save': { name: 'a', text: 'b' },
  'export.run': { issueId: 'a', text: '', targetId: 'astro', edition: 'full', language: null },
  'export.preview': {
    issueId: 'a',
    text: '',
    targetId: 'astro',
    edition: 'full',
    language: null,
    channel: null,
  },
  'clipboard.read': undefined,
  'diagnostics.copy': undefined,
  'export.cancel': undefined,
  'export.answer': { askId: 'a', answers: ['replace'] },
  'export.choose-folder': { targetId: 'astro' },
  'export.reveal': { fileId: 'f' },
  'export.open-editor': { targetId: 'substack' },
  'release.plan': { issueId: 'a.md', text: '' },
  'release.run': { issueId: 'a.md', text: '', channels: ['blog'], anyway: false },
  'release.run-proposal': { issueId: 'a.md', text: '' },
  'release.proposal-text': { issueId: 'a.md', text: '' },
  'release.cancel': undefined,
  'release.copy': { issueId: 'a.md', text: '', channel: 'x', part: 'title', anyway: true },
  'release.mark': { issueId: 'a.md', text: '', channel: 'x', mark: { kind: 'back' } },
  'release.set-status': { issueId: 'a.md', text: '', status: 'draft' },
  'release.rename-channel': { from: 'a', to: 'b' },
  'release.choose-folder': { channel: 'x' },
  'clipboard.read-links': undefined,
  'link.open': { url: 'https://e.x' },
  'preferences.change': { theme: 'dark' },
  'window.describe': { title: 't', unsaved: false, issueId: null, contexts: ['library'] },
  'window.place': { issueId: 'a.md', anchor: 0, head: 0, line: 1, pageLine: null },
  'tabs.keep': { libraryId: 'a', tabs: [{ issueId: 'a.md', isPassing: true }] },
  'tabs.left': { libraryId: 'a' },
  'settings.export': undefined,
  'settings.import': undefined,
  'settings.library-text': undefined,
  'settings.save-library-text': { text: 'name: A', version: 'absent' },
  'help.manual': { topic: 'guide' },
  'help.show-logs': undefined,
  'window.close': undefined,
};

test.each(Object.entries(goodInputs).filter(([name]) => name !== 'window.close'))(
  '%s reaches its handler',
  async (name, input) => {
    expect(await answer(name, input)).toEqual(ok(name));
    expect(received.at(-1)).toEqual([name, input]);
  },
);

test.each(Object.keys(goodInputs))('%s refuses input that is not its own', async (name) => {
  const before = received.length;
  for (const input of [null, 7, 'text', []]) {
    expect(await answer(name, input)).toMatchObject({
      ok: false,
      error: { code: 'request/refused', channel: name },
    });
  }
  expect(received).toHaveLength(before);
});

test.each(Object.entries(goodInputs))('%s refuses fields of the wrong type', async (name, good) => {
  const before = received.length;
  for (const field of Object.keys(Object(good) as object)) {
    expect(await answer(name, { ...Object(good), [field]: { wrong: true } })).toMatchObject({
      ok: false,
      error: { code: 'request/refused', cause: expect.stringContaining(field) as unknown },
    });
  }
  expect(received).toHaveLength(before);
});

test.each(['no.such', 'toString', '__proto__', 'constructor', '', 7, null, undefined, {}])(
  'there is no call %s',
  async (name) => {
    expect(await answer(name, undefined)).toMatchObject({
      error: { code: 'request/refused', cause: 'there is no such call' },
    });
  },
);

test('says which field is wrong', async () => {
  const input = { issueId: 'a.md', text: 7, baseVersion: '', convertToUtf8: false };
  expect(await answer('issue.save', input)).toMatchObject({
    error: { cause: expect.stringMatching(/^text: /) as unknown },
  });
});

test('a handler that throws is a bug: reported whole, answered as an error', async () => {
  expect(await answer('window.close', undefined)).toEqual({
    ok: false,
    error: { code: 'app/unexpected', cause: 'the window is gone' },
  });
  expect(bugs).toHaveLength(1);
  expect(bugs[0]).toBeInstanceOf(Error);
});
