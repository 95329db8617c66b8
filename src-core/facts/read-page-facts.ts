import { readPage, type PageData } from '../web/read-page.ts';
import type { FactsOf } from './facts.ts';
import { words } from './json-values.ts';
import { dataNodes, dayOf, isAddress, isOfType, metaWords, namesOf } from './page-data.ts';

const writings =
  /(?:Article|Posting|Report|WebPage|CreativeWork|SoftwareSourceCode|Podcast|Episode|Book|Course|HowTo)$/u;
const mainWritings = /(?:Article|Posting|Report)$/u;

/** Title, author and date of the page at `address`, by what it says for machines. */
export function readPageFacts(html: string, address: string): FactsOf<'page'> {
  const page = readPage(html, address);
  const nodes = dataNodes(page);
  const ofWritings = nodes.filter((node) => isOfType(node, writings));
  const main = ofWritings.find((node) => isOfType(node, mainWritings)) ?? ofWritings[0] ?? null;
  const site = metaWords(page, ['og:site_name', 'application-name']);
  const author =
    namesOf(main?.['author'] ?? main?.['creator'], nodes) ??
    notAddress(
      metaWords(page, [
        'author',
        'article:author',
        'dc.creator',
        'dcterms.creator',
        'citation_author',
        'parsely-author',
        'sailthru.author',
      ]),
    );
  const dates = [
    words(main?.['datePublished']),
    metaWords(page, ['article:published_time', 'og:article:published_time']),
    metaWords(page, ['datepublished', 'citation_publication_date', 'dc.date', 'dcterms.date']),
    metaWords(page, ['date', 'pubdate', 'publishdate', 'parsely-pub-date']),
    words(page.time),
  ];
  const date = dates.map(dayOf).find((day) => day !== null) ?? null;
  return {
    kind: 'page',
    title: titleOf(page, words(main?.['headline']), site),
    author,
    date,
    site,
  };
}

function notAddress(text: string | null): string | null {
  return text === null || isAddress(text) ? null : text;
}

/** The title without the name of its site at its end, which most pages add. */
function titleOf(page: PageData, headline: string | null, site: string | null): string | null {
  const title =
    metaWords(page, ['og:title', 'twitter:title']) ?? headline ?? words(page.title) ?? null;
  if (title === null || site === null || !title.endsWith(site)) return title;
  const bare = title.slice(0, -site.length).replace(/\s*[-–—|·•:：_]\s*$/u, '');
  return bare.trim() === '' || bare.length === title.length - site.length ? title : bare;
}
