import { expect, test } from 'vitest';
import { changedWords } from '../../../../src-renderer/preview/changed-words.ts';

test.each([
  ['<p>One tide</p>', '<p>One tides</p>', ['One tide', 'One tides']],
  ['<p>One <b>tide</b> two</p>', '<p>One <b>tde</b> two</p>', ['tide', 'tde']],
  ['<p>潮</p>\n<p>汐</p>\n', '<p>潮</p>\n<p>汐水</p>\n', ['汐', '汐水']],
  ['<ul><li>a\nb</li></ul>', '<ul><li>a\nbb</li></ul>', ['a\nb', 'a\nbb']],
  ['One', 'Ones', ['One', 'Ones']],
])('of %s and %s only the text differs', (before, after, words) => {
  expect(changedWords(before, after)).toEqual({ before: words[0], after: words[1] });
});

test.each([
  ['a tag', '<p>One</p>', '<h1>One</h1>'],
  ['an attribute', '<p><a href="/one">One</a></p>', '<p><a href="/ones">One</a></p>'],
  ['a part more', '<p>One</p>', '<p>One <b>two</b></p>'],
  ['a text at each end', '<p>One <b>two</b> three</p>', '<p>On <b>two</b> thre</p>'],
  ['a sign that is written in HTML’s way', '<p>One &amp; two</p>', '<p>One &amp; twos</p>'],
  ['no text before', '<p></p>', '<p>One</p>'],
  ['no text after', '<p>One</p>', '<p> </p>'],
  ['a line end at the start', '<pre>One</pre>', '<pre>\nOne</pre>'],
  ['a comment', '<p>a<!-- > One < --></p>', '<p>a<!-- > Ones < --></p>'],
  ['the inside of a tag', '<p title="a > One">b</p>', '<p title="a > Ones">b</p>'],
  ['what is no text of the page', '<style>One</style>', '<style>Ones</style>'],
  ['nothing', '<p></p>', '<p></p>'],
])('says nothing of two that differ in %s', (_, before, after) => {
  expect(changedWords(before, after)).toBeNull();
});
