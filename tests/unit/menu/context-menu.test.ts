import { expect, test } from 'vitest';
import { translatorFor } from '#core/messages/translator.ts';
import { contextMenu, type PointedAt } from '../../../src-main/menu/context-menu.ts';

const nowhere: PointedAt = {
  linkURL: '',
  selectionText: '',
  isEditable: false,
  isField: false,
  isPreview: false,
};

function menuAt(at: Partial<PointedAt>) {
  const done: string[] = [];
  const entries = contextMenu(
    { ...nowhere, ...at },
    {
      translate: translatorFor('en'),
      platform: 'linux',
      isDevelopment: false,
      contexts: new Set(['library', 'issue']),
      shortcuts: { 'format.bold': ['F9'] },
      isOn: () => null,
      run: (id) => done.push(id),
      openLink: (url) => done.push(`open ${url}`),
      copyLink: (url) => done.push(`copy ${url}`),
      spell: (choice) => done.push(choice.kind === 'replace' ? `spell ${choice.by}` : choice.kind),
    },
  );
  return { entries, done, names: entries.map(({ role, id, label }) => role ?? id ?? label) };
}

test('where there is nothing to do there is no menu', () => {
  expect(menuAt({}).entries).toEqual([]);
});

test('a field has what every field has, and nothing of the issue', () => {
  expect(menuAt({ isEditable: true, isField: true }).names).toEqual([
    'cut',
    'copy',
    'paste',
    'pasteAndMatchStyle',
    'selectAll',
  ]);
});

test('the text has the commands that mean it, with the person’s keys, as far as they apply', () => {
  const { entries, done } = menuAt({ isEditable: true });
  const bold = entries.find(({ id }) => id === 'format.bold');
  expect(bold).toMatchObject({ accelerator: 'F9', enabled: false });
  const open = entries.find(({ id }) => id === 'link.open-here');
  expect(open?.enabled).toBe(true);
  (open?.click as (() => void) | undefined)?.();
  expect(done).toEqual(['link.open-here']);
});

test('a link is opened or copied, and what is selected in the page is copied', () => {
  const { entries, names, done } = menuAt({
    linkURL: 'https://a.example/',
    selectionText: 'words',
    isPreview: true,
  });
  expect(names.slice(0, 4)).toEqual([
    'Open the link',
    'Copy the link’s address',
    undefined,
    'copy',
  ]);
  for (const { click } of entries.slice(0, 2)) (click as (() => void) | undefined)?.();
  expect(done).toEqual(['open https://a.example/', 'copy https://a.example/']);
  expect(names).toContain('preview.as');
});

test('a misspelt word has what could be meant first, and says when that is nothing', () => {
  const at = { isEditable: true, misspelt: { suggestions: ['the', 'tea'] } };
  const { entries, done } = menuAt(at);
  expect(entries.slice(0, 6).map(({ label, type }) => label ?? type)).toEqual([
    'the',
    'tea',
    'separator',
    'Add the word to your dictionary',
    'Pass over the word in this issue',
    'separator',
  ]);
  for (const entry of entries.slice(0, 5)) (entry.click as (() => void) | undefined)?.();
  expect(done).toEqual(['spell the', 'spell tea', 'add', 'ignore']);
  const [none] = menuAt({ ...at, misspelt: { suggestions: [] } }).entries;
  expect(none).toMatchObject({ label: 'No suggestions', enabled: false });
});
