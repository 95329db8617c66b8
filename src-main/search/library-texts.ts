import { join } from 'node:path';
import type { LibrarySettings } from '#core/library/library-settings.ts';
import { issuesOfFiles, type PartGroup } from '#core/parts/part-group.ts';
import { facetsOf } from '#core/search/facets.ts';
import { planReplacement } from '#core/search/plan-replacement.ts';
import { parseQuery, type SearchQuery } from '#core/search/query.ts';
import type { SearchDocument } from '#core/search/search-document.ts';
import { createSearchIndex, rank, type StatusOf } from '#core/search/search-index.ts';
import { readText } from '../library/read-text.ts';
import { readingOf, summariseFile } from '../library/summarise-file.ts';
import type { SearchQuestion, SearchReply } from './search-messages.ts';
import { createStatusReader } from './status-reader.ts';

/** What the texts may take in memory, in bytes; ten thousand issues of 12 KB take half of it. */
const mostKept = 768 * 1024 * 1024;

/** The texts of the library that was scanned last. What has no room in memory is read for each question. */
export interface LibraryTexts {
  /** Another library, or another way of reading its files: everything is forgotten. */
  readonly reset: (folder: string, settings: LibrarySettings) => void;
  /** The issues that the files make up, as far as is known. */
  readonly setGroups: (groups: readonly PartGroup[]) => void;
  readonly put: (id: string, document: () => SearchDocument) => void;
  readonly remove: (id: string) => void;
  /** Changes with every text that changes. */
  readonly revision: () => number;
  readonly weight: () => number;
  readonly answer: (question: SearchQuestion, complete: boolean) => SearchReply;
}

export function createLibraryTexts(limit = mostKept): LibraryTexts {
  let index = createSearchIndex();
  let unkept = new Set<string>();
  let library: { readonly folder: string; readonly settings: LibrarySettings } | null = null;
  let statuses = createStatusReader(null);
  let issues: ReadonlyMap<string, PartGroup> = new Map();
  const issueOf = (id: string) => issues.get(id)?.id ?? id;
  let revision = 0;

  /** Runs with the texts that are not kept, and the one that is not saved, in their places. */
  function withAll<T>(unsaved: SearchQuestion['unsaved'], run: () => T): T {
    if (library === null) return run();
    const { folder, settings } = library;
    for (const id of unkept) {
      const text = readText(join(folder, id));
      if (text !== null) index.put(documentOf(id, text, settings));
    }
    const saved = unsaved === null ? undefined : index.get(unsaved.issueId);
    if (unsaved !== null && saved !== undefined) {
      index.put(documentOf(unsaved.issueId, unsaved.text, settings));
    }
    try {
      return run();
    } finally {
      if (saved !== undefined) index.put(saved);
      for (const id of unkept) index.remove(id);
    }
  }

  return {
    reset: (folder, settings) => {
      index = createSearchIndex();
      unkept = new Set();
      library = { folder, settings };
      statuses = createStatusReader(folder);
      issues = new Map();
      revision += 1;
    },
    setGroups: (groups) => {
      issues = issuesOfFiles(groups);
    },
    put: (id, document) => {
      revision += 1;
      index.remove(id);
      unkept.delete(id);
      if (index.weight() < limit) index.put(document());
      else unkept.add(id);
    },
    remove: (id) => {
      if (index.get(id) === undefined && !unkept.has(id)) return;
      revision += 1;
      index.remove(id);
      unkept.delete(id);
    },
    revision: () => revision,
    weight: () => index.weight(),
    answer: (question, complete) => {
      if (library?.folder !== question.folder) return nothingYet(question);
      const ownStatusOf = statuses();
      // What is said of one of its files is said of the issue.
      const statusOf: StatusOf = (id) =>
        ownStatusOf(id) ??
        issues
          .get(id)
          ?.parts.map(({ file }) =>
            issues.get(file)?.id === issueOf(id) ? ownStatusOf(file) : null,
          )
          .find((status) => status !== null) ??
        null;
      const query = parseQuery(question.query);
      return withAll(question.unsaved, () => reply(question, query, statusOf, complete));
    },
  };

  function reply(
    question: SearchQuestion,
    query: SearchQuery,
    statusOf: StatusOf,
    complete: boolean,
  ): SearchReply {
    if (question.kind === 'find') {
      const limits = { issues: question.issues, lines: question.lines };
      const { count, found } = index.search(query, statusOf, limits, issueOf);
      const files = found.map(({ document, hits, lines }) => ({
        ...shown(document, statusOf),
        issue: issueOf(document.id),
        hits,
        lines,
      }));
      return { kind: 'find', answer: { count, files, complete } };
    }
    const matches = index.matches(query, statusOf);
    if (question.kind === 'facets') {
      const { language } = question;
      return { kind: 'facets', facets: facetsOf(matches, query, { statusOf, issueOf, language }) };
    }
    const { replacement, matchCase } = question;
    const files = rank(matches, query, issueOf).flatMap((document) => {
      const changes = planReplacement(document, query, replacement, matchCase);
      return changes.length === 0 ? [] : [{ ...shown(document, statusOf), changes }];
    });
    return { kind: 'plan', files };
  }
}

function documentOf(id: string, text: string, settings: LibrarySettings): SearchDocument {
  return summariseFile(id, text, readingOf(settings)).searched();
}

function shown({ id, title, number, date, language }: SearchDocument, statusOf: StatusOf) {
  return { id, title, number, date, language, status: statusOf(id) };
}

function nothingYet({ kind }: SearchQuestion): SearchReply {
  if (kind === 'find') return { kind, answer: { count: 0, files: [], complete: false } };
  if (kind === 'plan') return { kind, files: [] };
  return { kind, facets: { years: [], sections: [], languages: [], statuses: [] } };
}
