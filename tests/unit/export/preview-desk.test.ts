import { expect, test } from 'vitest';
import { plainEdition } from '#core/export/edition/edition-settings.ts';
import type { ExportFile } from '#core/export/target.ts';
import { createPreviewDesk } from '../../../src-main/export/create-preview-desk.ts';
import type { Made, MakeOutcome, MakeRequest } from '../../../src-main/export/export-maker.ts';

const request = (text: string): MakeRequest => ({
  targetId: 'substack',
  issueId: 'a.md',
  text,
  options: plainEdition,
  settings: {},
  libraryFolder: '/library',
  seen: 'absent',
  known: null,
});

function made(files: readonly ExportFile[] = []): Made {
  const output = { copies: [], files, pages: [], patches: [], report: [] };
  return { state: 'made', key: 'k', output, warnings: [], reads: [] };
}

/** A desk whose maker answers by hand. */
function setUp() {
  const asked: string[] = [];
  const answers: ((outcome: MakeOutcome) => void)[] = [];
  const desk = createPreviewDesk({
    plan: () => Promise.reject(new Error('a preview is made at once')),
    make: ({ text }) => {
      asked.push(text);
      return new Promise((resolve) => answers.push(resolve));
    },
  });
  const make = (text: string) => desk.make(request(text));
  return { asked, answer: (outcome: MakeOutcome) => answers.shift()?.(outcome), desk, make };
}

test('one preview is made at a time, and those between the first and the last are superseded', async () => {
  const { asked, answer, make } = setUp();
  const [first, second, third] = [make('a'), make('b'), make('c')];
  expect(await second).toEqual({ state: 'superseded' });
  expect(asked).toEqual(['a']);
  answer(made());
  expect(await first).toEqual(made());
  expect(asked).toEqual(['a', 'c']);
  answer({ state: 'too-complex', seconds: 4 });
  expect(await third).toEqual({ state: 'too-complex', seconds: 4 });
});

test('pictures are served as long as the last answer has them', async () => {
  const { answer, desk, make } = setUp();
  const png = new Uint8Array(Buffer.from('\x89PNG\r\n\x1a\n....', 'latin1'));
  const served: unknown[] = [];
  const outcomes = [
    made([{ path: 'images/a.png', content: png }]),
    { state: 'refused', reasons: [] } as const,
    made(),
  ];
  for (const outcome of outcomes) {
    const asked = make('a');
    answer(outcome);
    await asked;
    served.push(desk.picture('images/a.png'));
  }
  const picture = { mediaType: 'image/png', bytes: png };
  expect(served).toEqual([picture, picture, null]);
});
