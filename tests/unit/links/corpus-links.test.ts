import { Marked, type Token } from 'marked';
import { describe, expect, test } from 'vitest';
import { readFrontMatter } from '#core/issue/front-matter.ts';
import { summariseHead } from '#core/issue/summary.ts';
import { canonicalUrl } from '#core/links/canonical-url.ts';
import { issueLinks } from '#core/links/issue-links.ts';
import { createSentLinks } from '#core/links/sent-links.ts';
import { corpusIssues, ownIssues } from '../../support/corpus.ts';

const corpus = corpusIssues("every issue's links against marked's");

/** The links of a text as marked sees them, and those of its HTML. */
function markedLinks(text: string): readonly string[] {
  const marked = new Marked();
  const addresses: string[] = [];
  const body = text.slice(readFrontMatter(text)?.to ?? 0);
  void marked.walkTokens(marked.lexer(body), (token: Token) => {
    if (token.type === 'link') addresses.push(String((token as { href?: unknown }).href));
    if (token.type !== 'html') return;
    const shown = token.raw.replaceAll(/<!--[\s\S]*?-->/gu, '');
    for (const [, href = ''] of shown.matchAll(/<a\s[^>]*href=["']([^"']*)["']/giu)) {
      addresses.push(href);
    }
  });
  return addresses;
}

function canonical(addresses: readonly string[]): readonly string[] {
  return [...new Set(addresses.flatMap((each) => canonicalUrl(each) ?? []))].toSorted();
}

test.each([...corpus, ...ownIssues()])('$name has the links that marked finds', ({ text }) => {
  const ours = canonical(issueLinks(text).map(({ address }) => address));
  expect(ours).toEqual(canonical(markedLinks(text)));
});

describe.runIf(corpus.length > 0)('what a season has sent twice', () => {
  const season = corpus.filter(({ name }) => name.startsWith('season3/'));
  const issues = season.filter(({ name }) => /\d-weekly\.md$/u.test(name));
  const sent = createSentLinks();
  for (const { name, text } of season) {
    const head = summariseHead(text, name);
    sent.put({ id: name, ...head, links: issueLinks(text) });
  }

  test('is found, all of it, and nothing else', () => {
    const holders = new Map<string, string[]>();
    for (const { name, text } of issues) {
      for (const address of canonical(markedLinks(text))) {
        holders.set(address, [...(holders.get(address) ?? []), name]);
      }
    }
    const twice = [...holders].filter(([, names]) => names.length > 1 && names.length < 5);
    const expected = twice.flatMap(([address, names]) =>
      names.toSorted().flatMap((name, index) => (index === 0 ? [] : [`${name} ${address}`])),
    );
    const found = issues.flatMap(({ name, text }) =>
      sent
        .sentBefore(name, canonical(issueLinks(text).map(({ address }) => address)))
        .map((each) => `${name} ${each.canonical}`),
    );
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(found.length).toBeGreaterThan(0);
  });
});

function dayOf(id: string): string {
  return /\d{4}-\d\d-\d\d/u.exec(id)?.[0] ?? '';
}

describe.runIf(corpus.length > 0)('what the years of one newsletter have sent twice', () => {
  const files = corpus
    .filter(({ name }) => name.startsWith('python-weekly-') || name.startsWith('season3/'))
    .map(({ name, text }) => ({ id: name.replace(/^python-weekly-(\w+)__/u, '$1/'), text }));
  const issues = files.filter(({ id }) => /\/\d{4}-\d\d-\d\d(?:-weekly)?\.md$/u.test(id));
  const sent = createSentLinks();
  for (const { id, text } of files) {
    sent.put({ id, ...summariseHead(text, id), links: issueLinks(text) });
  }

  test('is found across languages, digests and compilations, all of it', () => {
    const days = new Map<string, Set<string>>();
    for (const { id, text } of issues) {
      for (const address of canonical(markedLinks(text))) {
        days.set(address, (days.get(address) ?? new Set()).add(dayOf(id)));
      }
    }
    const twice = [...days].filter(([, on]) => on.size > 1 && on.size < 5);
    const expected = twice.flatMap(([address, on]) =>
      [...on].toSorted().flatMap((day, index) => (index === 0 ? [] : [`${day} ${address}`])),
    );
    const found = issues.flatMap(({ id, text }) =>
      sent
        .sentBefore(id, canonical(issueLinks(text).map(({ address }) => address)))
        .map((each) => `${dayOf(id)} ${each.canonical}`),
    );
    expect([...new Set(found)].toSorted()).toEqual(expected.toSorted());
  });
});
