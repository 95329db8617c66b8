import { ChevronDown, Star } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import {
  Button,
  Collection,
  Tree,
  TreeItem,
  TreeItemContent,
  useDragAndDrop,
  type Key,
} from 'react-aria-components';
import { useTranslations } from 'use-intl';
import type { Highlight } from '#core/library/season-settings.ts';
import { highlightType } from './highlight-type.ts';
import { isSameHighlight, type IssueRow, type ItemRow } from './season-rows.ts';
import { Count } from '../ui/count.tsx';

/** Issues, their sections and items; Enter or the star takes an item, and so does a drag. */
export function SeasonTree({
  rows,
  isFiltered,
  isReading,
  highlights,
  onToggle,
}: {
  readonly rows: readonly IssueRow[];
  readonly isFiltered: boolean;
  readonly isReading: boolean;
  readonly highlights: readonly Highlight[];
  readonly onToggle: (highlight: Highlight, title: string) => void;
}) {
  const t = useTranslations('seasons');
  const [opened, setOpened] = useState<ReadonlySet<Key>>(new Set());
  const items = new Map(
    rows.flatMap(({ sections }) =>
      sections.flatMap((section) => section.items.map((item) => [item.key, item] as const)),
    ),
  );
  const all = new Set<Key>(
    rows.flatMap(({ key, sections }) => [key, ...sections.map((section) => section.key)]),
  );
  const { dragAndDropHooks } = useDragAndDrop({
    getItems: (keys) =>
      [...keys].flatMap((key) => {
        const { highlight, title } = items.get(String(key)) ?? {};
        if (highlight === undefined || highlight === null) return [];
        return [
          { [highlightType]: JSON.stringify({ highlight, title }), 'text/plain': title ?? '' },
        ];
      }),
    getAllowedDropOperations: () => ['copy'],
  });
  const isTaken = ({ highlight }: ItemRow): boolean =>
    highlight !== null && highlights.some((each) => isSameHighlight(each, highlight));

  return (
    <Tree
      aria-label={t('outline')}
      className="seasons-tree"
      items={rows.map((row) => ({ ...row, id: row.key }))}
      dragAndDropHooks={dragAndDropHooks}
      selectionMode="none"
      expandedKeys={isFiltered ? all : opened}
      onExpandedChange={setOpened}
      onAction={(key) => {
        const row = items.get(String(key));
        if (row?.highlight !== undefined && row.highlight !== null) {
          onToggle(row.highlight, row.title);
        } else if (!isFiltered) setOpened(toggled(opened, key));
      }}
      renderEmptyState={() => (
        <p className="seasons-hint">
          {t(isReading ? 'reading' : isFiltered ? 'filterNone' : 'noIssues')}
        </p>
      )}
      dependencies={[highlights, isFiltered]}
    >
      {(issue) => (
        <TreeItem id={issue.key} textValue={issue.title} className="seasons-node seasons-issue">
          <TreeItemContent>
            <NodeBox>
              <span className="seasons-node-title">{issue.title}</span>
            </NodeBox>
          </TreeItemContent>
          <Collection items={issue.sections.map((row) => ({ ...row, id: row.key }))}>
            {(section) => (
              <TreeItem id={section.key} textValue={section.title} className="seasons-node">
                <TreeItemContent>
                  <NodeBox>
                    <span className="seasons-node-title seasons-node-section">{section.title}</span>
                    <span className="seasons-node-count">
                      <Count of={section.items.length} />
                    </span>
                  </NodeBox>
                </TreeItemContent>
                <Collection
                  items={section.items.map((row) => ({ ...row, id: row.key }))}
                  dependencies={[highlights]}
                >
                  {(item) => (
                    <TreeItem
                      id={item.key}
                      textValue={item.title}
                      className="seasons-node seasons-item"
                      data-taken={isTaken(item) || undefined}
                    >
                      <TreeItemContent>
                        <div className="seasons-node-box">
                          <Button
                            className="seasons-star"
                            aria-label={t(isTaken(item) ? 'taken' : 'take', { title: item.title })}
                            isDisabled={item.highlight === null}
                            onPress={() => {
                              if (item.highlight !== null) onToggle(item.highlight, item.title);
                            }}
                          >
                            <Star size={13} strokeWidth={2} aria-hidden />
                          </Button>
                          <span className="seasons-node-title">{item.title}</span>
                        </div>
                      </TreeItemContent>
                    </TreeItem>
                  )}
                </Collection>
              </TreeItem>
            )}
          </Collection>
        </TreeItem>
      )}
    </Tree>
  );
}

function NodeBox({ children }: { readonly children: ReactNode }) {
  return (
    <div className="seasons-node-box">
      <Button slot="chevron" className="outline-chevron seasons-chevron">
        <ChevronDown size={14} aria-hidden />
      </Button>
      {children}
    </div>
  );
}

function toggled(keys: ReadonlySet<Key>, key: Key): ReadonlySet<Key> {
  return keys.has(key)
    ? new Set([...keys].filter((each) => each !== key))
    : new Set([...keys, key]);
}
