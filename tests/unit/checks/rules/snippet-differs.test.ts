import { snippetHash } from '#core/issue/snippets/snippet-blocks.ts';
import { snippetDiffers } from '#core/checks/rules/snippet-differs.ts';
import { ruleTable } from '../../../support/rule-table.ts';

const text = 'Subscribe to this letter here.\nIt is free.';
const snippet = {
  name: 'Subscribe',
  text,
  key: 'Subscribe to this letter here.',
  hashes: [snippetHash(text)],
  count: 9,
  usedIn: [],
};
const copy = 'Subscribe to this letter here.\nIt is fre.';

ruleTable(
  snippetDiffers,
  [
    { text: `# A\n\n${copy}\n`, finds: [copy], fixed: `# A\n\n${text}\n` },
    { text: `# A\n\n${text}\n` },
  ],
  { surroundings: { snippets: [{ ...snippet, saved: true }] } },
);

// One that is only learnt may have changed for good.
ruleTable(snippetDiffers, [{ text: `# A\n\n${copy}\n\n`, finds: [copy] }], {
  surroundings: { snippets: [{ ...snippet, saved: false }] },
});
