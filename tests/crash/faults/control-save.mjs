/**
 * Writes a file with one of the two usual libraries and says what it answers: `done` or `failed`. With
 * `short`, each write of the system takes half of what it is given, as on a disk that fills up.
 */
import fs from 'node:fs';

const [, , library = '', path = '', length = '0', how = ''] = process.argv;
const text = 'a newer, longer line\n'.repeat(Number(length)).slice(0, Number(length));

if (how === 'short') {
  const { write } = fs;
  const shortWrite = (fd, bytes, offset, size, position, done) =>
    write(fd, Buffer.from(bytes), 0, Math.floor(Number(size) / 2), position, done);
  fs.write = shortWrite;
}

const save = {
  'write-file-atomic': async () => {
    const { default: writeFileAtomic } = await import('write-file-atomic');
    await writeFileAtomic(path, Buffer.from(text));
  },
  atomically: async () => {
    const { writeFile } = await import('atomically');
    await writeFile(path, Buffer.from(text));
  },
  writeFile: () => fs.promises.writeFile(path, text),
}[library];

if (save === undefined) throw new Error(`no such library: ${library}`);
const answer = await save().then(
  () => 'done',
  () => 'failed',
);
process.stdout.write(answer);
