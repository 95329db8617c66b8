import {
  createContext,
  lazy,
  Suspense,
  useContext,
  useEffect,
  useLayoutEffect,
  useState,
  type ComponentType,
} from 'react';
import type { HeldKeys } from './held-keys.ts';

/** Who holds the keys that are meant for what still loads. */
export const KeysContext = createContext<HeldKeys | null>(null);

const waiting = new Set<() => Promise<void>>();

interface LateProps {
  /** Called when it is there, where it had to be waited for: whoever opened it may have found nothing. */
  readonly onLate?: () => void;
}

function Late({ act }: { readonly act: () => void }) {
  useEffect(act, [act]);
  return null;
}

/**
 * A part of the window that its first frame does not need. It is loaded once that is painted, so that it is
 * there when it is first shown, and is shown without a moment of nothing. Who is faster waits for it, and
 * so do the keys that are pressed meanwhile.
 */
export function latePart<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): (props: Props & LateProps) => React.JSX.Element {
  let Loaded: ComponentType<Props> | null = null;
  const loadNow = async (): Promise<ComponentType<Props>> => (Loaded ??= await load());
  const Waited = lazy(async () => ({ default: await loadNow() }));
  waiting.add(async () => void (await loadNow()));
  return function Part(props: Props & LateProps) {
    const keys = useContext(KeysContext);
    // What is shown already is not made anew when it turns out to be loaded.
    const [Known] = useState(() => Loaded);
    const [isThere, setThere] = useState(Known !== null);
    const { onLate } = props;
    useLayoutEffect(() => (isThere ? undefined : keys?.hold()), [isThere, keys]);
    if (Known !== null) return <Known {...props} />;
    return (
      <Suspense fallback={null}>
        <Waited {...props} />
        {isThere ? null : (
          <Late
            act={() => {
              onLate?.();
              setThere(true);
            }}
          />
        )}
      </Suspense>
    );
  };
}

/** Loads what has not been needed yet, one part after the other. */
export async function loadLateParts(): Promise<void> {
  for (const load of waiting) await load();
  waiting.clear();
}
