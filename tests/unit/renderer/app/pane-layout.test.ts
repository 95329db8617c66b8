import { expect, test } from 'vitest';
import {
  effectiveViewMode,
  nextViewMode,
  shownPanes,
  windowWidthOf,
} from '../../../../src-renderer/app/pane-layout.ts';

const all = {
  viewMode: 'split',
  libraryShown: true,
  outlineShown: true,
  deskShown: false,
} as const;

test('the width classes begin at 800 and 1100 pixels', () => {
  expect([799, 800, 1099, 1100].map(windowWidthOf)).toEqual(['narrow', 'medium', 'medium', 'wide']);
});

test('a wide window shows what is wanted', () => {
  expect(shownPanes(all, 'wide')).toEqual(['library', 'outline', 'editor', 'preview']);
  expect(shownPanes({ ...all, viewMode: 'edit', outlineShown: false }, 'wide')).toEqual([
    'library',
    'editor',
  ]);
  expect(shownPanes({ ...all, viewMode: 'preview', libraryShown: false }, 'wide')).toEqual([
    'outline',
    'preview',
  ]);
});

test('below 1100 pixels the library has no pane of its own', () => {
  expect(shownPanes(all, 'medium')).toEqual(['outline', 'editor', 'preview']);
});

test('below 800 pixels one pane shows at a time', () => {
  expect(shownPanes(all, 'narrow')).toEqual(['editor']);
  expect(shownPanes({ ...all, viewMode: 'preview' }, 'narrow')).toEqual(['preview']);
});

test('the release desk takes the place of preview and outline', () => {
  const desk = { ...all, deskShown: true };
  expect(shownPanes(desk, 'wide')).toEqual(['library', 'editor', 'release']);
  expect(shownPanes({ ...desk, viewMode: 'preview' }, 'wide')).toEqual(['library', 'release']);
  expect(shownPanes({ ...desk, viewMode: 'edit' }, 'medium')).toEqual(['editor', 'release']);
  expect(shownPanes(desk, 'narrow')).toEqual(['release']);
});

test('the views cycle; without room for two, between two', () => {
  expect(nextViewMode('edit', 'wide')).toBe('split');
  expect(nextViewMode('split', 'wide')).toBe('preview');
  expect(nextViewMode('preview', 'wide')).toBe('edit');
  expect(nextViewMode('split', 'narrow')).toBe('preview');
  expect(nextViewMode('preview', 'narrow')).toBe('edit');
  expect(effectiveViewMode('split', 'narrow')).toBe('edit');
});
