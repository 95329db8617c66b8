import { expect, test } from 'vitest';
import { createCopyDesk, type DeskAsk } from '#core/checks/create-copy-desk.ts';
import { checkRules } from '#core/checks/registry.ts';
import { deskAsk } from '../../support/desk-ask.ts';
import { forSeeds, type Random } from '../../support/random.ts';

const whole = deskAsk();
/** Two sections of it, so that many steps take little time. */
const cut = (text: string) => text.slice(0, text.indexOf('## Tools'));
const { facts } = whole;
const start: DeskAsk = {
  ...whole,
  text: cut(whole.text),
  facts: facts && { ...facts, twin: facts.twin && { ...facts.twin, text: cut(facts.twin.text) } },
};

const pieces = ['\n\n', '**', '7. ', ' the the', '](', '```\n', '## Tools\n', '的', 'x', '[a][b]'];

function typed(text: string, random: Random): string {
  const from = random.below(text.length + 1);
  const to = Math.min(text.length, from + random.below(5));
  return text.slice(0, from) + (random.below(3) === 0 ? '' : random.pick(pieces)) + text.slice(to);
}

/** One thing that can be another one around an issue. */
function changed(ask: DeskAsk, random: Random): DeskAsk {
  const known = ask.facts ?? start.facts;
  if (known === null) return ask;
  const twin = known.twin && { ...known.twin, text: typed(known.twin.text, random) };
  return random.pick<DeskAsk>([
    { ...ask, facts: { ...known, twin } },
    { ...ask, facts: { ...known, twin: null } },
    { ...ask, facts: { ...known, deadLinks: {} } },
    { ...ask, facts: { ...known, files: {}, pictures: { limit: 1, unpublished: [] } } },
    { ...ask, facts: null },
    { ...ask, channels: ask.channels === null ? start.channels : null },
    { ...ask, path: `${ask.path.length % 2 === 0 ? 'a' : 'ab'}/2026-01-03.md` },
    { ...ask, house: { ...ask.house, spacing: 'tight' } },
    { ...ask, settings: { 'sent-twice': 'off', 'doubled-words': 'error' } },
    { ...ask, recurring: ['repo-3'], snippets: ask.snippets.slice(1) },
    start,
  ]);
}

test('K8 a desk that saw other texts and surroundings answers as a new one', () => {
  const desk = createCopyDesk();
  forSeeds(3, (random) => {
    let ask = start;
    for (let step = 0; step < 15; step += 1) {
      ask =
        random.below(3) === 0 ? changed(ask, random) : { ...ask, text: typed(ask.text, random) };
      // What a worker is sent is a copy; what a new one is sent nobody has seen.
      expect(desk(structuredClone(ask))).toEqual(createCopyDesk()(structuredClone(ask)));
    }
  });
});

test('the issue that is measured wakes rules of every kind', () => {
  const rules = new Set<string>(createCopyDesk()(whole).findings.map(({ rule }) => rule));
  const kinds = checkRules.filter(({ id }) => rules.has(id)).map(({ sees }) => sees);
  expect(new Set(kinds)).toEqual(new Set(['block', 'surroundings', 'section', 'issue']));
  for (const rule of ['twins', 'dead-link', 'missing-file', 'channel-exceeds', 'snippet-differs']) {
    expect(rules).toContain(rule);
  }
});
