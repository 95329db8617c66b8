import type { FactsOf } from './facts.ts';
import { asObject, count, jsonObject, words } from './json-values.ts';

/** What api.github.com answers about a repository; null when it is not that. */
export function readRepository(json: string): FactsOf<'repository'> | null {
  const answer = jsonObject(json);
  const name = words(answer?.['name']);
  const stars = count(answer?.['stargazers_count']);
  if (answer === null || name === null || stars === null) return null;
  const licence = words(asObject(answer['license'])?.['spdx_id']);
  return {
    kind: 'repository',
    name,
    owner: words(asObject(answer['owner'])?.['login']) ?? '',
    stars,
    // What GitHub says of a licence that it does not know.
    licence: licence === 'NOASSERTION' ? null : licence,
    description: words(answer['description']),
    language: words(answer['language']),
    isArchived: answer['archived'] === true,
  };
}
