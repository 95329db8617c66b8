import { planNewIssue, type NewIssuePlan } from '#core/issue/new-issue.ts';
import { summariseHead } from '#core/issue/summary.ts';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { compareIssues } from '#core/library/issue-files.ts';

interface PlanOptions {
  readonly date?: string;
  readonly template?: string;
  readonly settings?: LibrarySettings;
}

/** The issue after the last one of a library with these files. */
export function planFor(
  files: Readonly<Record<string, string>>,
  { date, template, settings = {} }: PlanOptions = {},
): NewIssuePlan {
  const issues = Object.entries(files)
    .map(([path, text]) => ({ path, ...summariseHead(text, path) }))
    .toSorted(compareIssues);
  return planNewIssue({
    issues,
    texts: new Map(Object.entries(files)),
    template: template ?? null,
    date: date ?? null,
    today: '2026-11-22',
    libraryName: 'Letters',
    settings,
  });
}

/** Issue `number` of a made-up weekly newsletter, the first of 2026-01-02. */
export function letter(
  number: number,
  more: { readonly title?: string; readonly extra?: string } = {},
): string {
  const date = dateOf(number);
  const { title = `Story ${String.fromCharCode(64 + (number % 26))} of the week`, extra = '' } =
    more;
  return `---
# kept as it is
title: 'Harbour Letter #${number}: ${title}'
pubDate: ${date} # a Friday
author: "The harbour master"
description: 'All about ${title}.'
---

Good morning from the harbour. This letter also stands [on the web](https://harbour.example/posts/${date}-letter).
${extra}
## ⚓ [Arrivals](https://harbour.example/arrivals)

1. [Ship ${number}a](https://ships.example/${number}a)

Text of one that is only in ${title}.

2. [Ship ${number}b](https://ships.example/${number}b) (English)

![](assets/${date}_ship.png)

🎁 Harbour Letter 🎁 comes in seasons of thirty, and [the first one](https://harbour.example/s1) is out.

## 🧭 Departures

1. [Boat ${number}](https://boats.example/${number})

## 📮 Subscribe

- [Website](https://harbour.example): every letter.
- [Email](https://harbour.example/mail): on Friday.
`;
}

export function dateOf(number: number): string {
  return new Date(Date.UTC(2026, 0, 2 + 7 * (number - 1))).toISOString().slice(0, 10);
}

/** A library of letters `from` to `to`. */
export function letters(from: number, to: number): Record<string, string> {
  const numbers = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return Object.fromEntries(
    numbers.map((number) => [`${dateOf(number)}-letter.md`, letter(number)]),
  );
}
