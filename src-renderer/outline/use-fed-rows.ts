import { useEffect, useMemo, useState } from 'react';
import { useAppState } from '../app/services.ts';
import { firstRows, type FedSection } from './first-rows.ts';
import { onRowWanted } from './outline-focus.ts';
import type { SectionRow } from './outline-rows.ts';

/** More than a window shows; a tree takes some tens of thousandths of a second for each. */
const rowsAtOnce = 32;
/** On a machine that is never idle the tree still gets on. */
const waitsMs = 50;

/**
 * The first of the rows, and step by step all of them: what a tree has to know of each row, drawn or not,
 * takes too long for thousands at once.
 */
export function useFedRows(rows: readonly SectionRow[]): readonly FedSection[] {
  const issueId = useAppState((state) => state.document?.issueId ?? null);
  const [fed, setFed] = useState({ issueId, count: rowsAtOnce });
  if (fed.issueId !== issueId) setFed({ issueId, count: rowsAtOnce });
  const total = useMemo(() => rows.reduce((sum, { items }) => sum + 1 + items.length, 0), [rows]);

  const { count } = fed;
  const isAll = count >= total;
  useEffect(() => {
    if (count >= total) return undefined;
    const idle = requestIdleCallback(() => setFed({ issueId, count: count + rowsAtOnce }), {
      timeout: waitsMs,
    });
    return () => cancelIdleCallback(idle);
  }, [count, total, issueId]);
  useEffect(() => onRowWanted(() => setFed((before) => ({ ...before, count: Infinity }))), []);

  return useMemo(() => (isAll ? rows : firstRows(rows, count)), [isAll, rows, count]);
}
