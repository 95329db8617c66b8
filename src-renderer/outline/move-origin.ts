import type { OutlinePlace } from '../state/outline-state.ts';

export type SectionStep = 'previous-section' | 'next-section';

interface Origin {
  readonly key: string;
  readonly step: SectionStep;
  readonly from: OutlinePlace;
  /** The text's revision that the move left; any other edit makes the place stale. */
  readonly revision: number;
}

/** Where moves to another section came from, so that the opposite key takes the item back there. */
export interface MoveOrigins {
  /** The place that a step back leads to; null when this step is not one. */
  back(key: string, step: SectionStep, revision: number): OutlinePlace | null;
  remember(origin: Origin): void;
  forget(): void;
}

const opposite: Readonly<Record<SectionStep, SectionStep>> = {
  'previous-section': 'next-section',
  'next-section': 'previous-section',
};

export function createMoveOrigins(): MoveOrigins {
  let origins: readonly Origin[] = [];
  return {
    back(key, step, revision) {
      const last = origins.at(-1);
      if (last?.key !== key || last.revision !== revision) {
        origins = [];
        return null;
      }
      if (last.step !== opposite[step]) return null;
      origins = origins.slice(0, -1).map((origin) => ({ ...origin, revision: revision + 1 }));
      return last.from;
    },
    remember(origin) {
      const { revision } = origin;
      origins = [...origins.map((older) => ({ ...older, revision })), origin];
    },
    forget() {
      origins = [];
    },
  };
}
