import { literalEmphasis } from '#core/checks/rules/literal-emphasis.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(literalEmphasis, [
  { text: '**注意事项：**请先看', finds: ['**', '**'], fixed: '**注意事项**：请先看' },
  { text: '他说**“好”**了', finds: ['**', '**'] },
  { text: '**bold** and **粗体** f(*args, **kwargs)' },
  { text: '这是__粗体__后面', finds: ['__', '__'] },
  { text: '这是*斜体。*后面', finds: ['*', '*'], fixed: '这是*斜体*。后面' },
  { text: '用 __init__ 与 __粗体__ ，*斜体*，2*3*4 \\*号。\\*号' },
  { text: '`**注意：**请`' },
  { text: '这是*“重点”*内容。', finds: ['*', '*'] },
  { text: '这是＊＊重点＊＊内容。', finds: ['＊＊重点＊＊'], fixed: '这是**重点**内容。' },
]);
