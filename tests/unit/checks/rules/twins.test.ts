import { trackIssue } from '#core/issue/track-issue.ts';
import { twins } from '#core/checks/rules/twins.ts';
import { ruleTable } from '../../../support/rule-table.ts';

const issue = (second: string) =>
  `# W #1\n\n## A\n\n1. [One](https://1.example)\n\nWords.\n\n2. [Two](${second})\n\nWords.\n\n3. [Three](https://3.example)\n\nWords.\n`;
const other = trackIssue(
  issue('https://2.example').replaceAll('Words', '文字').replace('W #1', '周刊 #1'),
);

ruleTable(
  twins,
  [
    { text: issue('https://2.example') },
    { text: issue('https://two.example'), finds: ['2. [Two](https://two.example)'] },
    {
      text: issue('https://2.example').replace('\n3. [Three](https://3.example)\n\nWords.\n', ''),
      finds: ['## A'],
    },
  ],
  { surroundings: { twin: { text: other.text, issue: other.issue } } },
);

ruleTable(twins, [{ text: issue('https://nobody-knows-the-twin.example') }]);
