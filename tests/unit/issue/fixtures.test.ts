import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseIssue } from '#core/issue/parse-issue.ts';
import { outlineLines } from './outline-lines.ts';
import { brokenInvariants } from './tiling.ts';

const folder = new URL('../../fixtures/issues/', import.meta.url);
const expected: Readonly<Record<string, readonly string[]>> = {
  'anonymous.md': [
    '(anonymous) dot: 1 One board; 2 Two boards; 3 Three boards',
    '## Later dot: 1 Four boards',
  ],
  'bilingual.md': [
    '## 🦄文章&教程---🦄Articles & Tutorials cjk: 1 选锯---Choosing a Saw; 2 磨锯---Sharpening a Saw',
  ],
  'bold-headings.md': [
    '## Articles bullet: A drawer; A saw',
    '## Tools bullet: A level; A bench; A vice / That is all ',
  ],
  'bold-number.md': [
    '## 活动 bold-number: 1 锯木比赛; 2 刨花节',
    '## 课程 bold-number: 1 磨刀入门; 2 榫头入门',
  ],
  'bold.md': [
    '## 好文和学习 bold: 新潮流？用手工具来做家具; 如何保持长时间专注？; 改变世界的一把锯',
    '## 开源和工具 bold: bench - 折叠工作台; level 水平仪',
  ],
  'bullet.md': [
    '# Updates from the Community',
    '## News & Blog Posts bullet: A new look for the workshop; [disposition: merge] Tracking the new saw.; 2018-12-12 | Leeds, UK | Wood Leeds; James landed a much better clamp in 6881, which / If you make ',
    '# Breaking changes bullet: libsaw was renamed to libcut, to better; All the handles were removed from the box. +note; pub plane was removed in 6944. / [is6944]: ht',
    '# Meetings',
    '## Approved proposals',
    '## New proposals',
    '## New Contributors',
    '# Quote of the Week',
  ],
  'circled.md': [
    '## 🦄文章&教程 circled: 1 锯齿的形状; 2 为什么旧锯更好用',
    '## 🐿️项目&资源 circled: 1 bench：折叠工作台; 2 saw：纸样生成器; 3 level：水平仪 / 订阅之后，可以查看第 1',
  ],
  'cjk.md': [
    '## 🦄文章&教程 cjk: 1 抽屉为什么卡住; 2 七种榫头的比较; 3 一组关于胶水的讨论; 4 刨子的角度; 5 磨刀石的选择 +note',
    '## 🐿️ 项目&资源 cjk: 1 bench：一张可以折叠的工作台图纸; 2 saw：把图纸切成一比一的纸样; 3 level：水平仪',
    '## 言论 cjk: 1; 2',
    '## 🐧 往年回顾 link: 木工周刊#1：第一把锯; 木工周刊#2：第二把锯',
    '## 🐼欢迎订阅',
  ],
  'dot.md': [
    '## 🦄Articles & Tutorials dot: 1 A Drawer for Every Screw; 2 Three Ways to Sharpen; 3 A Series of Notes on Glue +note',
    '## 🐿️Projects dot: 1 bench: plans for a folding bench; 2 level: a spirit level / ---⏎⏎Thanks ',
    '## Subscribe bullet: Blog; Feed',
  ],
  'heading.md': [
    '## 福利 heading: 免费领取图纸',
    '## 文章 heading: 锯的历史; 🐢 胶水系列',
    '### 合集 bullet: 一月; 二月',
    '## 关注我们',
    '## 说明',
  ],
  'link-headings.md': [
    '## 🦄Articles & Tutorials cjk: 1 Planes Without Blades; 2 Planes Without Soles',
    '## 🐢Podcasts & Videos cjk: 1 Ten Planes / [🐧 Past Rev',
  ],
  'link.md': [
    '## This year link: The first drawer; The second drawer',
    '## Long ago link: A saw of my own',
  ],
  'nested-headings.md': [
    '## 目录',
    '## 内容',
    '### 锯 cjk: 1 handsaw',
    '### 刨 cjk: 2 plane; 3 scraper',
    '### 其它 cjk: 4 calc; 5 table / ---⏎<p align',
    '## 声明',
  ],
  'numbered-heading.md': ['(anonymous) heading: 1 Wood Weekly; 2 Saw Digest; 3 Bench Letters'],
};

function read(name: string): string {
  return readFileSync(new URL(name, folder), 'utf8');
}

describe('issues in every style', () => {
  test('each fixture has its outline here', () => {
    expect(readdirSync(folder).toSorted()).toEqual(Object.keys(expected).toSorted());
  });

  test.each(Object.entries(expected))('%s', (name, lines) => {
    expect(outlineLines(read(name))).toEqual(lines);
  });

  test.each(Object.keys(expected))('%s is tiled (P2-P9)', (name) => {
    const text = read(name);
    expect(brokenInvariants(text, parseIssue(text))).toEqual([]);
  });
});
