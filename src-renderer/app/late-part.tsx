import { lazy, Suspense, useState, type ComponentType } from 'react';

const waiting = new Set<() => Promise<void>>();

/**
 * A part of the window that its first frame does not need. It is loaded once that is painted, so that it is
 * there when it is first shown, and is shown without a moment of nothing; who is faster waits for it.
 */
export function latePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props) => React.JSX.Element {
  let Loaded: ComponentType<Props> | null = null;
  const loadNow = async (): Promise<ComponentType<Props>> => (Loaded ??= await load());
  const Waited = lazy(async () => ({ default: await loadNow() }));
  waiting.add(async () => void (await loadNow()));
  return function Part(props: Props) {
    // What is shown already is not made anew when it turns out to be loaded.
    const [Known] = useState(() => Loaded);
    if (Known !== null) return <Known {...props} />;
    return (
      <Suspense fallback={null}>
        <Waited {...props} />
      </Suspense>
    );
  };
}

/** Loads what has not been needed yet, one part after the other. */
export async function loadLateParts(): Promise<void> {
  for (const load of waiting) await load();
  waiting.clear();
}
