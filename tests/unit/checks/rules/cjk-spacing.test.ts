import { cjkSpacing } from '#core/checks/rules/cjk-spacing.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(
  cjkSpacing,
  [
    { text: '用Python写', finds: ['用P', 'n写'], fixed: '用 Python 写' },
    { text: '用 Python 写，3个，`用Python`，[用 Go 写](https://a.example/用a)' },
  ],
  { house: { spacing: 'spaced' } },
);
