import { describe, expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { dateOf, letter, letters, planFor } from './support.ts';

describe('the next issue (N1-N5)', () => {
  const plan = planFor(letters(3, 9));

  test('number, date and name advance', () => {
    expect(plan).toMatchObject({
      number: 10,
      date: dateOf(10),
      path: `${dateOf(10)}-letter.md`,
      continues: `${dateOf(9)}-letter.md`,
    });
  });

  test('is written out', () => {
    expect(plan.text).toBe(`---
# kept as it is
title: 'Harbour Letter #10: TK'
pubDate: ${dateOf(10)} # a Friday
author: "The harbour master"
description: 'TK'
---

Good morning from the harbour. This letter also stands [on the web](https://harbour.example/posts/${dateOf(10)}-letter).

## ⚓ [Arrivals](https://harbour.example/arrivals)

🎁 Harbour Letter 🎁 comes in seasons of thirty, and [the first one](https://harbour.example/s1) is out.

## 🧭 Departures

## 📮 Subscribe

- [Website](https://harbour.example): every letter.
- [Email](https://harbour.example/mail): on Friday.
`);
  });

  test('the place of the title is where its words are to come', () => {
    const { from, to } = plan.titlePlace ?? { from: 0, to: 0 };
    expect(plan.text.slice(from - 4, to + 1)).toBe("10: TK'");
  });

  test('one issue alone is enough for the sections and the subscribe block', () => {
    const alone = planFor(letters(9, 9));
    expect(alone.text).toBe(plan.text);
  });

  test('the next one after that has the same shape', () => {
    const files = { ...letters(3, 9), [plan.path]: plan.text };
    expect(planFor(files).text).toBe(
      plan.text.replaceAll(dateOf(10), dateOf(11)).replaceAll('#10', '#11'),
    );
  });
});

describe('what recurs (N2-N4)', () => {
  test('an advert of the last issue alone goes, one that recurs stays as it is written now', () => {
    const own = planFor({
      ...letters(3, 8),
      [`${dateOf(9)}-letter.md`]: letter(9, { extra: '\nA sale of old ropes, today only.\n' }),
    });
    expect(own.text).not.toContain('ropes');
    const files = Object.fromEntries(
      [5, 6, 7, 8, 9].map((number) => [
        `${dateOf(number)}-letter.md`,
        letter(number, {
          extra: `\nA sale of old ropes on every pier, ask for number ${number} at the door${number === 9 ? ' now' : ''}.\n`,
        }),
      ]),
    );
    expect(planFor(files).text).toContain('at the door now.');
  });

  test('an advert below the last item is no part of it', () => {
    const files = Object.fromEntries(
      [6, 7, 8, 9].map((number) => [
        `${dateOf(number)}-letter.md`,
        withAdvert(number, 'makers of the best ropes'),
      ]),
    );
    const advert = 'Ropes by [Knot & Sons](https://rope.example/), makers of the best ropes.';
    expect(planFor(files).text).toContain(`## 🧭 Departures\n\n${advert}\n\n## 📮`);
    files[`${dateOf(9)}-letter.md`] = withAdvert(9, 'on every pier');
    expect(planFor(files).text).not.toContain('Knot');
  });

  test('counts and addresses that differ in each issue are to be written', () => {
    const files = Object.fromEntries(
      [6, 7, 8, 9].map((number) => {
        const extra = `\n12 ships and ${90 + number} boats in ${number % 2} harbours, since 1850. [Read it](https://h.example/p/${number * 37})!\n`;
        return [`${dateOf(number)}-letter.md`, letter(number, { extra })];
      }),
    );
    expect(planFor(files).text).toContain(
      '\n\n12 ships and TK boats in 1 harbours, since 1850. [Read it](TK)!\n\n',
    );
  });

  test('of a paragraph the sentences stay that recur', () => {
    const files = Object.fromEntries(
      [
        ['It rained all week long and nobody left the house to look at ships.', 8],
        [
          'The sun came out on Monday! (At last.) We swam from pier to pier and back again before breakfast.',
          9,
        ],
      ].map(([own, number]) => [
        `${dateOf(Number(number))}-letter.md`,
        letter(Number(number), {
          extra: `\nThis is the [harbour.example](https://harbour.example) letter. ${own} See you on the pier.\n`,
        }),
      ]),
    );
    expect(planFor(files).text).toContain(
      '\n\nThis is the [harbour.example](https://harbour.example) letter. TK See you on the pier.\n\n',
    );
  });

  test('a section without items that no issue before has goes, one with items stays', () => {
    const special =
      '\n## A storm last night\n\nIt was loud.\n\n## Lost and found\n\n1. [A key](https://k.example)\n';
    const { text } = planFor({
      ...letters(3, 8),
      [`${dateOf(9)}-letter.md`]: letter(9, { extra: special }),
    });
    expect(text).not.toContain('storm');
    expect(text).toContain('## Lost and found\n\n## ⚓');
  });

  test('a section that bears the title becomes one to be written', () => {
    const extra = '\n## The fog\n\nLong thoughts about fog.\n';
    const { text } = planFor({
      [`${dateOf(9)}-letter.md`]: letter(9, { title: 'The fog', extra }),
    });
    expect(text).toContain('\n## TK\n\n## ⚓');
  });

  test('a picture stays when it is the same one', () => {
    expect(planFor(withPictures(() => 'logo')).text).toContain('logo.png');
    expect(planFor(withPictures((n) => `header/weekly-${n}`)).text).toContain(
      'header/weekly-10.png',
    );
    expect(planFor(withPictures((n) => `sky${n * 7}`)).text).not.toContain('sky');
  });

  test('heads that are heads only before an item keep one to be written', () => {
    const text =
      '# Weekly #4: Bold\n\n**[Articles](https://a.example)**\n\n① One\n\n② Two\n\n**[Projects](https://a.example)**\n\n① Three\n\nGoodbye, dear readers of this.\n';
    const plan = planFor({ 'weekly-4.md': text });
    expect(plan.text).toContain('**[Articles](https://a.example)**\n\n① TK\n\n**[Projects]');
    expect(parseIssue(plan.text).sections.map(({ title }) => title)).toEqual([
      'Articles',
      'Projects',
    ]);
  });

  test('code with blank lines in it is one block', () => {
    const code = '\n```js\nlet ship = 1;\n\nlet pier = 2;\n```\n\n~~~~\n\n~~~\n~~~~\n';
    const { text } = planFor({ [`${dateOf(9)}-letter.md`]: letter(9, { extra: code }) });
    expect(text).toContain(code);
  });

  test('a definition stays that what stays refers to', () => {
    const text =
      '# Weekly #4: A\n\nSee [the rules][rules].\n\n## News\n\n* [One][1] of\n* [Two][2] of\n\n[1]: https://e.example/1\n[2]: https://e.example/2\n[rules]: https://e.example/rules\n';
    expect(planFor({ 'weekly-4.md': text }).text).toBe(
      '# Weekly #5: TK\n\nSee [the rules][rules].\n\n## News\n\n[rules]: https://e.example/rules\n',
    );
  });
});

describe('dates (N1)', () => {
  test('the day that is asked for wins', () => {
    const plan = planFor(letters(3, 9), { date: '2026-12-31' });
    expect(plan).toMatchObject({ date: '2026-12-31', path: '2026-12-31-letter.md' });
    expect(plan.text).toContain('pubDate: 2026-12-31 # a Friday');
  });

  test('fortnightly and monthly letters keep their step', () => {
    const fortnightly = {
      '2026-01-02-letter.md': at(1, '2026-01-02'),
      '2026-01-16-letter.md': at(2, '2026-01-16'),
      '2026-01-30-letter.md': at(3, '2026-01-30'),
    };
    expect(planFor(fortnightly).date).toBe('2026-02-13');
    const monthly = {
      '2025-11-28-letter.md': at(1, '2025-11-28'),
      '2025-12-28-letter.md': at(2, '2025-12-28'),
      '2026-01-28-letter.md': at(3, '2026-01-28'),
    };
    expect(planFor(monthly).date).toBe('2026-02-28');
  });
});

describe('references (N6)', () => {
  test('the issue fifty before is the next one, by its title and date', () => {
    const files = {
      ...letters(8, 60),
      [`${dateOf(61)}-letter.md`]: withLookBack(61, reference(11, 'Old')),
    };
    expect(planFor(files).text).toContain(`\n\n${reference(12, 'Story L of the week')}\n\n## 📮`);
  });

  test('what the library does not know is to be written', () => {
    const files = {
      ...letters(55, 60),
      [`${dateOf(61)}-letter.md`]: withLookBack(61, reference(11, 'Old')),
    };
    expect(planFor(files).text).toContain('\n\n[Harbour Letter #12: TK](TK) (TK)\n\n## 📮');
  });

  test('several issues back, with the number behind the link', () => {
    const files = {
      ...letters(8, 60),
      [`${dateOf(61)}-letter.md`]: withLookBack(61, `${bareReference(11)}\n\n${bareReference(41)}`),
    };
    expect(planFor(files).text).toContain(
      '[Story L of the week](https://harbour.example/weekly-issue-12.html)（2026 #12）\n\n[Story P of the week](https://harbour.example/weekly-issue-42.html)（2026 #42）\n\n## 📮',
    );
  });

  test('lines to the issue before and after', () => {
    const lines = (number: number) =>
      letter(number, {
        extra: `\nPrevious: ${reference(number - 1, 'Old')}\n\nNext: ${reference(number + 1, 'Older')}\n`,
      });
    const { text } = planFor({ ...letters(3, 8), [`${dateOf(9)}-letter.md`]: lines(9) });
    expect(text).toContain(`Previous: ${reference(9, 'Story I of the week')}`);
    expect(text).toContain('Next: [Harbour Letter #11: TK](TK) (TK)');
  });
});

describe('templates and first issues (N8, N9)', () => {
  test('a template is filled in and kept', () => {
    const template =
      '---\r\nnumber: {{number}}\ndate: {{ date }}\n---\n\n# Nr. {{number}} {{title}} {{other}}\n';
    const plan = planFor(letters(3, 9), { template });
    expect(plan.path).toBe(`${dateOf(10)}-letter.md`);
    expect(plan.text).toBe(
      `---\r\nnumber: 10\ndate: ${dateOf(10)}\n---\n\n# Nr. 10 TK {{other}}\n`,
    );
  });

  test('an empty library gets a first issue', () => {
    expect(planFor({})).toMatchObject({
      path: '2026-11-22-weekly.md',
      text: '# Letters #1: TK (2026-11-22)\n',
      number: 1,
      continues: null,
      titlePlace: { from: 14, to: 16 },
    });
  });
});

function withLookBack(number: number, line: string): string {
  const section = `## 🐧 [Looking back](https://harbour.example)\n\n${line}\n\n## 📮`;
  return letter(number).replace('## 📮', section);
}

function reference(number: number, title: string): string {
  const date = dateOf(number);
  const url = `https://harbour.example/posts/${date}-letter`;
  return `[Harbour Letter #${number}: ${title}](${url}) (${date.replaceAll('-', '.')})`;
}

function bareReference(number: number): string {
  return `[Bare ${number}](https://harbour.example/weekly-issue-${number}.html)（2026 #${number}）`;
}

function withPictures(nameOf: (number: number) => string): Record<string, string> {
  return Object.fromEntries(
    [7, 8, 9].map((number) => {
      const extra = `\n![](https://harbour.example/${nameOf(number)}.png)\n`;
      return [`${dateOf(number)}-letter.md`, letter(number, { extra })];
    }),
  );
}

function at(number: number, date: string): string {
  return letter(number).replaceAll(dateOf(number), date);
}

function withAdvert(number: number, words: string): string {
  const advert = `Ropes by [Knot & Sons](https://rope.example/), ${words}.`;
  return letter(number).replace('## 📮', `${advert}\n\n## 📮`);
}
