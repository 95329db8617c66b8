import { repositoryName } from '#core/checks/rules/repository-name.ts';
import { ruleTable } from '../../../support/rule-table.ts';

ruleTable(repositoryName, [
  { text: '1. [ILibDST: A parser](https://github.com/o/LibDST)', finds: ['ILibDST'] },
  { text: '1、[Taskq：任务队列](https://github.com/o/taskiq)', finds: ['Taskq'] },
  { text: '[fastpai – web](https://github.com/o/fastapi)', finds: ['fastpai'] },
  { text: '[LibDST: A parser](https://github.com/o/libdst)' },
  { text: '[lib-dst: A parser](https://github.com/o/libdst.git)' },
  { text: '[pydantic: data](https://github.com/o/dantic)' },
  { text: '[Flask 3: web](https://github.com/o/flask)' },
  { text: '[Plots: pictures](https://github.com/o/plot)' },
  { text: '[Something else: tool](https://github.com/o/name)' },
  { text: '[tolls/libdst](https://github.com/tools/libdst)', finds: ['tolls'] },
  { text: '[tools/libdts: A parser](https://github.com/tools/libdst)', finds: ['libdts'] },
  { text: '[tools/libdst](https://github.com/Tools/LibDST) [a/b](https://github.com/c/d)' },
  { text: '[ILibDST](https://a.example/o/LibDST)' },
  { text: '[Ipgmdl: graphs](https://github.com/o/pgmdl)', finds: ['Ipgmdl'] },
  { text: '[Ipgmpy: graphs](https://github.com/o/pgmpy)', finds: ['Ipgmpy'] },
  { text: '[Using ILibCST for codemods](https://github.com/Instagram/LibCST)', finds: ['ILibCST'] },
  {
    text: '[Using LibCST and ILibCST](https://github.com/Instagram/LibCST) [A flash of flasks](https://github.com/x/flask)',
  },
]);
