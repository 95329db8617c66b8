import { describe, expect, test } from 'vitest';
import { exemptionsOf } from '#core/links/exemptions.ts';
import { createSentLinks, type SentFile } from '#core/links/sent-links.ts';

function file(
  id: string,
  number: number | null,
  date: string | null,
  ...addresses: string[]
): SentFile {
  const links = addresses.map((address, index) => ({
    address,
    line: index + 1,
    title: `Item ${index + 1}`,
    lineHash: null,
  }));
  return { id, number, date, title: `Weekly ${id}`, links };
}

function pages(prefix: string, count: number): string[] {
  return Array.from({ length: count }, (_, index) => `https://e.example/${prefix}/${index}`);
}

function indexOf(...files: readonly SentFile[]) {
  const sent = createSentLinks(['https://go.example/{url}']);
  for (const each of files) sent.put(each);
  return sent;
}

const page = 'https://e.example/a';

describe('find', () => {
  test('names one place for each issue, the newest first', () => {
    const sent = indexOf(
      file('2024-01-06.md', 1, '2024-01-06', 'http://www.e.example/a/', page),
      file('2024-01-13.md', 2, '2024-01-13', 'https://go.example/https://e.example/a?utm_source=w'),
      file('2024-01-20.md', 3, '2024-01-20', 'https://e.example/b'),
    );
    expect(sent.find(`${page}#part`)).toEqual([
      {
        file: '2024-01-13.md',
        line: 1,
        item: 'Item 1',
        title: 'Weekly 2024-01-13.md',
        number: 2,
        date: '2024-01-13',
      },
      {
        file: '2024-01-06.md',
        line: 1,
        item: 'Item 1',
        title: 'Weekly 2024-01-06.md',
        number: 1,
        date: '2024-01-06',
      },
    ]);
    expect(sent.find('https://e.example/c')).toEqual([]);
    expect(sent.find('nonsense')).toEqual([]);
  });

  test('takes masters, editions and twins for one issue', () => {
    const sent = indexOf(
      file('docs/2024-01-06.md', 1, '2024-01-06', page),
      file('docs/en/2024-01-06.md', 1, '2024-01-06', page),
      file('masters/one.md', 1, null, page),
      file('other/draft.md', null, '2024-01-06', page),
    );
    expect(sent.find(page).map(({ file: id }) => id)).toEqual(['docs/2024-01-06.md']);
    expect(sent.sentBefore('docs/en/2024-01-06.md', [page])).toEqual([]);
  });

  test('tells issues apart that bear one number or one day by mistake', () => {
    const sent = indexOf(
      file('a.md', 93, '2025-03-15', page),
      file('b.md', 93, '2025-03-22', page),
      file('2024/05.md', 5, '2024-02-03', page),
      file('2025/05.md', 40, '2025-02-01', page),
      file('93-copy.md', 93, null, page),
    );
    expect(sent.find(page).map(({ date }) => date)).toEqual([
      '2025-03-22',
      '2025-03-15',
      '2025-02-01',
      '2024-02-03',
    ]);
  });

  test('takes a twin with a mistyped number or day for one by its links', () => {
    const links = pages('x', 12);
    const sent = indexOf(
      file('zh/weekly.md', 93, '2025-03-15', ...links),
      file('en/weekly.md', 94, '2025-03-15', ...links.slice(0, 11)),
    );
    expect(sent.find(links[0] ?? '')).toHaveLength(1);
  });

  test('names a compilation only where nothing else has sent the link', () => {
    const issues = Array.from({ length: 8 }, (_, n) =>
      file(`w${n}.md`, n + 1, `2024-02-${10 + n}`, ...pages(`i${n}`, 10)),
    );
    const all = issues.flatMap(({ links }) => links.map(({ address }) => address));
    const sent = indexOf(...issues, file('season.md', null, '2024-12-01', ...all, page));
    expect(sent.find('https://e.example/i3/4').map(({ file: id }) => id)).toEqual(['w3.md']);
    expect(sent.find(page).map(({ file: id }) => id)).toEqual(['season.md']);
    expect(sent.sentBefore('season.md', all)).toEqual([]);
    const later = file('w9.md', 9, '2025-01-01', 'https://e.example/i3/4');
    sent.put(later);
    expect(sent.sentBefore('w9.md', ['https://e.example/i3/4'])[0]?.last.file).toBe('w3.md');
  });
});

describe('sentBefore', () => {
  const files = [
    file('w1.md', 1, '2024-01-06', page),
    file('w2.md', 2, '2024-01-13', page),
    file('w3.md', 3, '2024-01-20', page),
    ...[11, 12, 13].map((day) =>
      file(`y${day}.md`, null, `2023-01-${day}`, `https://y.example/${day}`),
    ),
  ];

  test('names the last issue before the asked one, and how many there are', () => {
    const sent = indexOf(...files);
    expect(sent.sentBefore('w1.md', [page])).toEqual([]);
    const [found] = sent.sentBefore('w3.md', [`${page}/`]);
    expect(found).toMatchObject({
      address: `${page}/`,
      canonical: page,
      count: 2,
      last: { file: 'w2.md' },
    });
    expect(sent.sentBefore(null, [page])[0]).toMatchObject({ count: 3, last: { file: 'w3.md' } });
    expect(sent.sentBefore('new.md', [page])[0]?.count).toBe(3);
  });

  test('leaves out what the library exempts', () => {
    const sent = indexOf(...files);
    const asked = (...list: string[]) => sent.sentBefore(null, [page], exemptionsOf(list)).length;
    expect(asked('http://www.e.example/a/')).toBe(0);
    expect(asked('e.example/*')).toBe(0);
    expect(asked('https://e.example*')).toBe(0);
    expect(asked('https://e.example', 'e.example/b*', 'nonsense')).toBe(1);
  });

  test('leaves out what recurs from issue to issue', () => {
    const sent = indexOf(...files, file('w4.md', 4, '2024-01-27', page));
    expect(sent.sentBefore(null, [page])).toHaveLength(1);
    sent.put(file('w5.md', 5, '2024-02-03', page));
    expect(sent.sentBefore(null, [page])).toHaveLength(0);
    expect(sent.find(page)).toHaveLength(5);
  });

  test('leaves out what most issues of a young library have, and copied lines', () => {
    const young = indexOf(
      ...files.slice(0, 3),
      file('w4.md', 4, '2024-01-27', 'https://z.example'),
    );
    expect(young.sentBefore(null, [page])).toEqual([]);
    const copied = (id: string, day: string, lineHash: number) => ({
      ...file(id, null, day),
      links: [{ address: page, line: 1, title: '', lineHash }],
    });
    const sent = indexOf(copied('a.md', '2024-01-06', 1), copied('b.md', '2024-01-13', 1));
    sent.put(copied('c.md', '2024-01-20', 2));
    sent.put(file('d.md', null, '2024-01-21', 'https://z.example'));
    sent.put(file('e.md', null, '2024-01-22', 'https://z.example'));
    sent.put(file('f.md', null, '2024-01-23', 'https://z.example'));
    expect(sent.sentBefore('b.md', [page])).toEqual([]);
    expect(sent.sentBefore('c.md', [page])).toHaveLength(1);
  });

  test('follows the files: a new text takes the place of the old one', () => {
    const sent = indexOf(...files);
    sent.put(file('w2.md', 2, '2024-01-13', 'https://e.example/b'));
    sent.remove('w1.md');
    sent.remove('never.md');
    expect(sent.sentBefore('w3.md', [page])).toEqual([]);
    expect(sent.sentBefore('w3.md', ['https://e.example/b'])).toHaveLength(1);
  });

  test('prefers the twin in the folder of the issue that asks', () => {
    const sent = indexOf(
      file('2024-01-06.md', 1, '2024-01-06', page),
      file('en/2024-01-06.md', 1, '2024-01-06', page),
      file('en/2024-01-13.md', 2, '2024-01-13', page),
    );
    expect(sent.sentBefore('en/2024-01-13.md', [page])[0]?.last.file).toBe('en/2024-01-06.md');
  });
});
