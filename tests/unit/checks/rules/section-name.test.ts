import { sectionName } from '#core/checks/rules/section-name.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(
  sectionName,
  [
    { text: '## 🦄Artcles\n\ntext', finds: ['🦄Artcles'], fixed: '## 🦄Articles\n\ntext' },
    {
      text: '## [🦄 Articles](https://a.example)\n\ntext\n\n## Tools\n\ntext',
      finds: ['🦄 Articles'],
      fixed: '## [🦄Articles](https://a.example)\n\ntext\n\n## Tools\n\ntext',
    },
    {
      text: '## 🦄Articles\n\ntext\n\n## Tools\n\ntext\n\n## Stray\n\n1. [a](https://a.example)\n\n2. [b](https://b.example)',
      finds: ['Stray'],
    },
    { text: '## 🦄Articles\n\ntext\n\n## Article\n\ntext' },
    // Of another kind.
    {
      text: '## 🦄 Articles\n\ntext\n\n## Stray\n\n1. [a](https://a.example)\n\n2. [b](https://b.example)',
    },
    { text: '## 🦄文章---🦄Articles\n\ntext' },
  ],
  { house: { sections: ['🦄Articles', 'Tools'] } },
);
