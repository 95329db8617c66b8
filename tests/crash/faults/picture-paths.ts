import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ok } from '#core/result.ts';
import { statusFile } from '#core/release/status.ts';
import { createImageDesk } from '../../../src-main/images/image-desk.ts';
import { createPublishedDesk } from '../../../src-main/images/published-desk.ts';
import { libraryAt, outcomeOf, stateOf, writerAt, type WritingPath } from './writing-path.ts';

const bytes = 'a made picture '.repeat(6_000);

const keeping: WritingPath = {
  name: 'a picture into the library',
  replaces: [],
  needsFolder: true,
  prepare: () => undefined,
  write: async (place, disk, begin) => {
    const facts = { kind: 'png', bytes: bytes.length, width: 10, height: 10 } as const;
    const desk = createImageDesk({
      desk: { current: () => libraryAt(place) },
      disk,
      writer: writerAt(place, disk),
      makePicture: () =>
        Promise.resolve(
          ok({
            bytes: new TextEncoder().encode(bytes),
            format: 'png',
            width: 10,
            height: 10,
            frames: 1,
            untouched: true,
            original: facts,
          } as const),
        ),
      renderPages: () => Promise.resolve([]),
      today: () => '2026-11-22',
    });
    const about = { issueId: 'a.md', about: [], date: null, number: null };
    const made = await desk.prepare(new Uint8Array(), 'photo.png', about);
    if (!made.ok) throw new Error(`the picture was not made: ${made.error.code}`);
    const { pictureId } = made.value;
    const keep = () => desk.keep(pictureId, 'photo', 'a.md');
    begin();
    // The dialog stays open with the picture, so that it can be kept once there is room.
    return { ...outcomeOf(await keep()), again: async () => (await keep()).ok };
  },
  look: ({ library }) => stateOf(join(library, 'assets', 'photo.png'), null, bytes),
};

const statusText = 'a.md:\n  status: draft # mine\n';
const sha256 = '0'.repeat(64);
const notedText = `${statusText}pictures:
  photo.png:
    sha256: "${sha256}"
    at: 2026-11-22T00:00:00Z
    address: https://example.org/photo.png
`;

const publishing: WritingPath = {
  name: 'what is noted of a published picture',
  replaces: [statusFile],
  needsFolder: false,
  prepare: ({ library }) => writeFileSync(join(library, statusFile), statusText),
  write: async (place, disk, begin) => {
    const desk = createPublishedDesk(disk, writerAt(place, disk));
    begin();
    const error = await desk.note(libraryAt(place), 'photo.png', {
      sha256,
      at: '2026-11-22T00:00:00Z',
      address: 'https://example.org/photo.png',
    });
    return error === null ? outcomeOf({ ok: true }) : outcomeOf({ ok: false, error });
  },
  look: ({ library }) => stateOf(join(library, statusFile), statusText, notedText),
};

export const picturePaths: readonly WritingPath[] = [keeping, publishing];
