import { randomFrom } from '../support/random.ts';
import { payloads, runnable } from './payloads.ts';

/** Stands before every hostile name, so that a test sees where names are shown. */
export const nameMark = 'NAMED';

interface HostileLibrary {
  readonly files: Readonly<Record<string, string>>;
  /** How many hostile names are in it. */
  readonly names: number;
}

/** Markdown that shows the text as it is written, tags and all. */
const literal = (text: string) => text.replaceAll(/[[\]\\<&*_`]/g, '\\$&');
const inFileName = (text: string) => text.replaceAll(/[/\0]/g, ' ');

/**
 * A library in which everything with a name has a hostile one: issues, files, sections, items, channels,
 * snippets, settings and links that wait. `count` issues, each with names of its own; an address is sent by two issues in turn.
 */
export function hostileLibrary(count: number, network: string): HostileLibrary {
  const random = randomFrom(Number(process.env['GALLEY_SEED'] ?? 1));
  const all = payloads();
  let names = 0;
  const name = () => {
    names += 1;
    const text = runnable(random.pick(all), names, network).replaceAll(/\s+/g, ' ');
    return `${nameMark} ${text.slice(0, 120)}`;
  };
  const issues = Array.from({ length: count }, (_, index): [string, string] => {
    const number = index + 1;
    const date = new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10);
    const items = [1, 2].map(
      (item) => `${item}. [${literal(name())}](https://sent.example/${number - item})\n\nWords.\n`,
    );
    const body = `## ${literal(name())}\n\n${items.join('\n')}\n![${literal(name())}](<javascript:${nameMark} \\<img src=x onerror=top.fired(${number})\\>>)\n`;
    const title = name();
    const front = `---\ntitle: ${JSON.stringify(title)}\ntags: [${JSON.stringify(name())}]\n---\n\n`;
    const head = index % 3 === 0 ? front : '';
    const heading = `# Weekly #${number}: ${literal(title)} (${date})\n\n`;
    const file = ` ${inFileName(name())}`.slice(0, 90);
    return [`${date}${file}.md`, head + heading + body];
  });
  const channels = ['html', 'richtext', name()].map(
    (target, index) =>
      `  - name: ${JSON.stringify(`${name()} ${index}`)}\n    target: ${JSON.stringify(target)}`,
  );
  const settings = [
    `channels:\n${channels.join('\n')}`,
    `sections:\n  - titles: [${JSON.stringify(name())}]\n    role: ${JSON.stringify(name())}`,
    `${JSON.stringify(name())}: ${JSON.stringify(name())}`,
  ];
  const snippets = [1, 2, 3].map((index): [string, string] => [
    `snippets/${inFileName(name()).slice(0, 90)} ${index}.md`,
    `${name()} `.repeat(5),
  ]);
  const inbox = Array.from({ length: 50 }, (_, index) =>
    JSON.stringify({
      id: `entry-${index}`,
      url: `https://inbox.example/${index}?x=${encodeURIComponent(name())}`,
      title: name(),
      note: name(),
      section: name(),
      source: name(),
      date: '2026-08-01T00:00:00.000Z',
      state: 'new',
    }),
  );
  return {
    files: Object.fromEntries([
      ...issues,
      ...snippets,
      ['inbox.jsonl', `${inbox.join('\n')}\n`],
      ['galley.yaml', `${settings.join('\n')}\n`],
    ]),
    names,
  };
}
