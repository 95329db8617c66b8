import { useState } from 'react';
import type { Facts } from '#core/facts/facts.ts';
import { markdownFacts } from '#core/facts/markdown-facts.ts';
import { houseFormat, writeFacts, type WrittenFacts } from '#core/facts/write-facts.ts';
import { useAppState, useServices } from '../app/services.ts';

export interface FormFacts {
  readonly isAsking: boolean;
  readonly problems: readonly string[];
  /** What the network said of an address; null while that is not known. */
  readonly of: (url: string) => Facts | null;
  /** The same, as the open issue writes it. */
  readonly written: (url: string) => WrittenFacts | null;
  /** Asks about addresses; answers what came, as it is written. */
  readonly ask: (urls: readonly string[]) => Promise<ReadonlyMap<string, WrittenFacts>>;
}

/** Facts for a form: asked for when its button is pressed, kept by address while it is open. */
export function useFacts(): FormFacts {
  const { feeds } = useServices();
  const language = useAppState((state) => state.issue?.language ?? null);
  const style = useAppState((state) => state.library?.settings.style);
  const found = useAppState((state) => state.library?.found?.facts);
  const [known, setKnown] = useState<ReadonlyMap<string, Facts>>(new Map());
  const [isAsking, setAsking] = useState(false);
  const [problems, setProblems] = useState<readonly string[]>([]);

  const write = (facts: Facts): WrittenFacts =>
    writeFacts(markdownFacts(facts), houseFormat(style, found ?? [], language));

  async function ask(urls: readonly string[]): Promise<ReadonlyMap<string, WrittenFacts>> {
    setAsking(true);
    setProblems([]);
    const answer = await feeds.facts(urls);
    setAsking(false);
    setProblems(answer.problems);
    setKnown(
      (before) =>
        new Map([...before, ...answer.came.map(({ url, facts }) => [url, facts] as const)]),
    );
    return new Map(answer.came.map(({ url, facts }) => [url, write(facts)]));
  }

  return {
    isAsking,
    problems,
    of: (url) => known.get(url) ?? null,
    written: (url) => {
      const facts = known.get(url);
      return facts === undefined ? null : write(facts);
    },
    ask,
  };
}
