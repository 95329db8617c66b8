import { literalEmphasis } from '#core/checks/rules/literal-emphasis.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(literalEmphasis, [
  { text: '**注意事项：**请先看', finds: ['**', '**'], fixed: '**注意事项**：请先看' },
  { text: '他说**“好”**了', finds: ['**', '**'] },
  { text: '**bold** and **粗体** f(*args, **kwargs)' },
  { text: '`**注意：**请`' },
]);
