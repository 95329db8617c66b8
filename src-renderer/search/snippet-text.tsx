import type { SearchHit } from './search-service.ts';

/** A snippet as text with marks; what it holds is never read as anything else. */
export function SnippetText({ snippet }: { readonly snippet: SearchHit['snippet'] }) {
  const { text, marks, cutBefore, cutAfter } = snippet;
  const pieces = marks.map(({ from, to }, at) => (
    <span key={from}>
      {text.slice(marks[at - 1]?.to ?? 0, from)}
      <mark className="search-mark">{text.slice(from, to)}</mark>
    </span>
  ));
  return (
    <bdi className="search-snippet">
      {cutBefore ? '…' : ''}
      {pieces}
      {text.slice(marks.at(-1)?.to ?? 0)}
      {cutAfter ? '…' : ''}
    </bdi>
  );
}
