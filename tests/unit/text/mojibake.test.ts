import { expect, test } from 'vitest';
import { applyEdits } from '#core/text/apply-edits.ts';
import { findMojibake } from '#core/text/mojibake.ts';
import {
  decodeSingleByte,
  singleByteEncodings,
  type SingleByteEncoding,
} from '#core/text/single-byte.ts';
import { corpusIssues } from '../../support/corpus.ts';
import { forSeeds, type Random } from '../../support/random.ts';
import { sample, thorough } from '../../support/thorough.ts';

function damage(text: string, encoding: SingleByteEncoding): string {
  return decodeSingleByte(new TextEncoder().encode(text), encoding);
}

function repair(text: string): string {
  const found = findMojibake(text);
  return found === null ? text : applyEdits(text, found.edits);
}

const sound = {
  French:
    '« Voilà l’été\u00a0», dit-il… « Le café\u00a0», l’École, d’être, l’œuvre, c’était “à côté” — où\u00a0? «\u00a0É\u00a0» CAFÉ… NOËL\u00a0» à 20\u00a0€, 3\u00a0° le 1ᵉʳ août',
  German:
    'Spaß“ und „Größe“, „Ärger“, Straße–Platz, MÜLL…, Öl“, groß…, ‚Übung‘, 5 µm, §5, 20°C, Ä–Ö–Ü',
  Spanish: '¿Qué? ¡Él! “Año”, «España», MAÑANA…, información², señor´s, ESPAÑA», 1º y 2ª, ÓPTIMO…',
  Portuguese: 'AMANHÃ”, IRMÃ…, «MAÇû, não, coração – «são»; LÃ, MANHÃ\u00a0»',
  Polish: '„Zażółć gęślą jaźń”, łódź…, Ćma – ŻÓŁW”, «Kraków»',
  Czech: '„Náš“, též…, když už “váš”, ŽÁDNÝ…, „píšž“, Š–Ž',
  Swedish: '”på”…, Å–Ö, Malmö…, på…”, hyvä”…, ÅÄÖ…”',
  Romanian: '„coborâ…” hotărâ”…, ÎNTÂI…, „România”',
  Vietnamese: '“Đây là tiếng Việt”, Ước mơ… “Úi”, LÃ…, “Ấn Độ”, Âu – Á, Ôôô!',
  Turkish: '“Ağır”, İstanbul…, “Çığ”, kâğıt…',
  Dutch: 'één, ‘coëfficiënt’… reünie–café, €5',
  Greek: '«Καλημέρα», α→β, 2πr², Ω=5, σε, Δx≈0',
  Russian: '«Привет», — сказал он… “Ёж”',
  Hungarian: '„Árvíztűrő tükörfúrógép”, ŐSZ…, „Ó”',
  Icelandic: '„Það“, ÐÚ…, „Ætt“, ðú”…',
  Chinese: '“编者按”：本周分享 12 篇文章——《标题》……①②③ ✅ 🦄',
  Japanese: '「こんにちは」——“ニュース”…①♪',
  Korean: '“안녕하세요” — 주간 뉴스…',
  emoji: '## 🦄Articles & 🐿️Projects 👨‍👩‍👧 ™ © ® €5 £3 ¥9',
  formulas: '√π ≈ 1.77, ≤½, ±∞, a≠b, ∑√2, x²±1, ≈£5, 2√π, µm, ∂f/∂x, ¬A∧B, Δ≈∞',
  boxes:
    '┌─┐│ │└─┘ ═╗ ╔═╗║x║╚═╝ ├── src\n│   ├── a.ts\n│   └── b.ts\n─┐─┐ ├┤ ┬┴ █░ █▓▒░ █░█░ ▀▄▀ ══Übersicht══',
  brands: 'Nestlé®…, Citroën™, Pokémon®, É², né³',
} as const;

/** One line per entry, and all of them as one text. */
const soundTexts = [...Object.values(sound), Object.values(sound).join('\n\n')];

test.each(Object.entries(sound))('sound %s is left alone', (_, text) => {
  expect(findMojibake(text)).toBeNull();
  expect(findMojibake(text.toUpperCase())).toBeNull();
});

test('all sound texts together are left alone', () => {
  expect(findMojibake(soundTexts.join('\n'))).toBeNull();
  expect(findMojibake('')).toBeNull();
  expect(findMojibake('plain ASCII')).toBeNull();
});

test('a text about mojibake is left alone when it quotes it or shows it as code', () => {
  const text = [
    'The café’s name turned into `cafÃ©` – and “Ã©” is what one sees.',
    '',
    '```',
    'donâ€™t ðŸ¦„',
    '```',
    'Déjà vu.',
  ].join('\n');
  expect(findMojibake(text)).toBeNull();
});

test.each(singleByteEncodings)('every sound text damaged as %s is repaired', (encoding) => {
  for (const text of soundTexts) {
    const damaged = damage(text, encoding);
    expect(findMojibake(damaged)).toMatchObject({ encoding: expect.any(String) });
    expect(repair(damaged)).toBe(text);
  }
});

test.each(singleByteEncodings)('one word of prose damaged as %s is repaired', (encoding) => {
  for (const word of [
    'naïve',
    'señor',
    'Żółw',
    'don’t',
    '你好',
    'Привет',
    'Größe',
    '🦄',
    'información',
  ]) {
    expect(repair(damage(word, encoding))).toBe(word);
  }
});

test.each(singleByteEncodings)(
  'a single sign between words damaged as %s is repaired',
  (encoding) => {
    for (const sign of [
      '–',
      '—',
      '’',
      '“',
      '…',
      '•',
      '→',
      '✓',
      '★',
      '❤',
      '①',
      '™',
      '©',
      '€',
      '🦄',
    ]) {
      expect(repair(`one ${damage(sign, encoding)} two`)).toBe(`one ${sign} two`);
    }
  },
);

function randomUnicode(random: Random): string {
  const length = 12 + random.below(40);
  let text = '';
  while (text.length < length) {
    const code = random.pick([
      0xa0 + random.below(0x700),
      0x2000 + random.below(0x2000),
      0x4e00 + random.below(0x5000),
      0x1_0000 + random.below(0x2_0000),
      0x20 + random.below(0x5f),
    ]);
    if (code !== 0x60) text += String.fromCodePoint(code);
  }
  return text;
}

test('any Unicode text that was damaged is repaired', () => {
  forSeeds(1000, (random) => {
    const text = randomUnicode(random);
    if (findMojibake(text) !== null) return;
    for (const encoding of singleByteEncodings) expect(repair(damage(text, encoding))).toBe(text);
  });
});

test('damaged lines are repaired among sound ones', () => {
  const damagedLine = `## ${damage('🦄Articles – “naïve”', 'mac-roman')}`;
  const lines = [sound.French, damagedLine, sound.German, sound.Chinese, damagedLine, sound.boxes];
  const found = findMojibake(lines.join('\n'));
  expect(found).toMatchObject({ encoding: 'mac-roman', damagedLines: [2, 5] });
  expect(repair(lines.join('\n'))).toBe(
    lines.join('\n').replaceAll(damagedLine, '## 🦄Articles – “naïve”'),
  );
});

test('damage inside a sound line is repaired without touching the rest of it', () => {
  expect(repair('« l’été\u00a0» and donâ€™t, l’âne')).toBe('« l’été\u00a0» and don’t, l’âne');
});

test('windows-1252 that passed its undefined bytes through, and one that dropped them', () => {
  expect(repair('He said â€œyesâ€\u009d.')).toBe('He said “yes”.');
  expect(repair('He said â€œyesâ€.')).toBe('He said “yesâ€.');
});

test('text damaged twice is repaired in two steps', () => {
  const twice = damage(damage('Größe', 'windows-1252'), 'windows-1252');
  expect(repair(repair(twice))).toBe('Größe');
});

test('real issues are sound, and repaired after damage', () => {
  for (const { name, text } of sample(corpusIssues('mojibake'), 3)) {
    if (name.startsWith('seed')) continue;
    expect(findMojibake(text) === null ? name : `found in ${name}`).toBe(name);
    const start = Array.from(text.slice(0, 3000)).slice(0, -1).join('');
    const part = thorough ? text : start;
    for (const encoding of singleByteEncodings) {
      const repaired = repair(damage(part, encoding));
      expect(repaired === part ? name : `${encoding} in ${name}`).toBe(name);
    }
  }
});

test('the seed is repaired to the issue that it was', () => {
  const issues = corpusIssues('the seed');
  const seed = issues.find(({ name }) => name.startsWith('seed'));
  const original = issues.find(({ name }) => name === 'python-weekly-en__2023-08-12.md');
  if (seed === undefined || original === undefined) return;
  expect(findMojibake(seed.text)).toMatchObject({
    encoding: 'mac-roman',
    damagedLines: [9, 49, 73, 75, 117, 137],
  });
  expect(repair(seed.text)).toBe(original.text);
});
