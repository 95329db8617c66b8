import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import type { Severity } from '#core/checks/rule-ids.ts';
import { trackIssue } from '#core/issue/track-issue.ts';
import { checkedCorpus, placeOf } from '../../support/checked-corpus.ts';
import { randomFrom } from '../../support/random.ts';

const checked = checkedCorpus('verdicts on findings').flatMap((issue) =>
  issue
    .check(trackIssue(issue.text, { fileName: issue.name }))
    .map((finding) => ({ severity: finding.severity, place: placeOf(issue, finding) })),
);
const found = (severity: Severity) =>
  checked.filter((one) => one.severity === severity).map(({ place }) => place);

interface Verdict {
  readonly place: string;
  readonly verdict: string;
}

function readVerdicts(name: string): readonly Verdict[] {
  const path = fileURLToPath(new URL(`verdicts/${name}.tsv`, import.meta.url));
  const [, ...rows] = readFileSync(path, 'utf8').trimEnd().split('\n');
  return rows.map((row) => {
    const at = row.lastIndexOf('\t');
    return { place: row.slice(0, at), verdict: row.slice(at + 1) };
  });
}

const errors = readVerdicts('errors');
const warnings = readVerdicts('warnings');

test('a verdict is a place and one of two words', () => {
  for (const { place, verdict } of [...errors, ...warnings]) {
    expect(place).toMatch(/^\S+\t\d+\t[a-z-]+$/u);
    expect(verdict).toMatch(/^(?:right|false)$/u);
  }
});

if (checked.length > 0) describeIssues();

function describeIssues(): void {
  test('every error is judged, and a mistake', () => {
    expect(found('error')).toEqual(errors.map(({ place }) => place));
    expect(errors.filter(({ verdict }) => verdict !== 'right')).toEqual([]);
  });

  test('every warning is judged', () => {
    expect(found('warning')).toEqual(warnings.map(({ place }) => place));
  });

  test('nine of ten in a sample of 100 warnings are right', () => {
    const random = randomFrom(Number(process.env['GALLEY_SEED'] ?? 1));
    const rest = [...warnings];
    const sample = Array.from({ length: 100 }, () => rest.splice(random.below(rest.length), 1)[0]);
    const right = sample.filter((one) => one?.verdict === 'right').length;
    expect(right).toBeGreaterThanOrEqual(90);
  });

  test('the seed has its mistakes and no others', () => {
    const seed = checked.filter(({ place }) => place.startsWith('seed__'));
    const lines = (rule: string) =>
      seed.flatMap(({ place }) => {
        const [, line, own] = place.split('\t');
        return own === rule ? Number(line) : [];
      });
    expect(new Set(lines('mojibake'))).toEqual(new Set([9, 49, 73, 75, 117, 137]));
    expect(lines('star-format')).toEqual([79, 83, 97, 111]);
    expect(lines('repository-name')).toEqual([109]);
    expect(lines('empty-alt')).toHaveLength(1);
    const others = seed.filter(
      ({ place }) => !/\t(?:mojibake|star-format|repository-name|empty-alt)$/u.test(place),
    );
    expect(others.filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });
}
