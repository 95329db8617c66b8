import type { Issue, Section } from '#core/issue/model.ts';
import type { Range } from '#core/text/edit.ts';

/** What of the invariants P2 to P7 and P9 a parsed issue breaks, as sentences; empty when nothing. */
export function brokenInvariants(text: string, issue: Issue): readonly string[] {
  const broken: string[] = [];
  const check = (holds: boolean, invariant: string): void => {
    if (!holds) broken.push(invariant);
  };
  let at = issue.frontMatter?.to ?? 0;
  check(issue.frontMatter === null || issue.frontMatter.from === 0, 'P2 front matter at 0');
  check(issue.preamble.from === at, 'P2 preamble follows');
  at = issue.preamble.to;
  for (const section of issue.sections) {
    check(section.from === at && section.to >= at, `P2 section at ${section.from}`);
    at = section.to;
    checkSection(text, section, check);
  }
  check(at === text.length, 'P2 ends with the text');
  if (issue.titleRange !== null) {
    check(within(issue.titleRange, { from: 0, to: issue.preamble.to }), 'P6 title of the issue');
  }
  return broken;
}

function checkSection(
  text: string,
  section: Section,
  check: (holds: boolean, invariant: string) => void,
): void {
  const where = `in section at ${section.from}`;
  check(section.head.from === section.from, `P3 head ${where}`);
  check(section.level > 0 || section.head.to === section.head.from, `P3 anonymous head ${where}`);
  check(joins(text, section.head.to, section.intro.from), `P3 intro ${where}`);
  check(within(section.titleRange, section.head), `P6 section title ${where}`);
  let at = section.intro.to;
  for (const item of section.items) {
    const which = `of item at ${item.from}`;
    check(item.from === at && item.to > item.from, `P3 place ${which}`);
    at = item.to;
    check(item.head.from === item.from, `P4 head ${which}`);
    check(joins(text, item.head.to, item.body.from), `P4 body ${which}`);
    check(item.body.to >= item.body.from, `P4 body order ${which}`);
    check((item.note?.from ?? item.to) === item.body.to, `P4 note ${which}`);
    check((item.note?.to ?? item.to) === item.to, `P4 end ${which}`);
    const before = text.slice(Math.max(0, item.from - 1), item.from);
    check(before === '' || before === '\n' || /[>)\s]/u.test(before), `P5 start ${which}`);
    check(within(item.titleRange, item), `P6 title ${which}`);
    check(
      item.images.every((image) => within(image, item)),
      `P6 images ${which}`,
    );
    check((item.number === null) === (item.numberRange === null), `P7 number ${which}`);
    if (item.numberRange !== null) {
      check(within(item.numberRange, item.head), `P6 number ${which}`);
      const digits = text.slice(item.numberRange.from, item.numberRange.to);
      check(!/^\d/u.test(digits) || Number(digits) === item.number, `P7 digits ${which}`);
      check(/^(?:\d{1,4}|[①-㊿])$/u.test(digits), `P7 form ${which}`);
    }
  }
  check(section.outro.from === at, `P3 outro ${where}`);
  check(section.outro.to === section.to, `P3 end ${where}`);
  const notes = section.items.flatMap((item) => (item.note === null ? [] : [item.note]));
  check(JSON.stringify(notes) === JSON.stringify(section.notes), `P9 notes ${where}`);
}

function within(inner: Range, outer: Range): boolean {
  return inner.from >= outer.from && inner.to <= outer.to && inner.from <= inner.to;
}

function joins(text: string, end: number, next: number): boolean {
  return next === end || (next === end + 1 && text.charAt(end) === '\n');
}
