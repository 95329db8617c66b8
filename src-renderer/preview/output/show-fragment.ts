import { planPatch } from '../plan-patch.ts';
import { loadRemotePictures } from '../remote-pictures.ts';

/** Puts sanitised content into an element; what stays the same keeps its elements and its place. */
export function createFragmentView(host: Element): (fragment: DocumentFragment) => void {
  let shown: { readonly key: string; readonly node: Node }[] = [];
  return (fragment) => {
    const next = [...fragment.childNodes].map((node) => ({ key: keyOf(node), node }));
    const plan = planPatch(
      shown.map(({ key }) => key),
      next.map(({ key }) => key),
    );
    const built = next
      .slice(plan.from, plan.from + plan.inserted)
      .map(({ key, node }) => ({ key, node: host.ownerDocument.adoptNode(node) }));
    const after = shown[plan.from + plan.removed]?.node ?? null;
    for (const { node } of shown.slice(plan.from, plan.from + plan.removed)) {
      node.parentNode?.removeChild(node);
    }
    for (const { node } of built) host.insertBefore(node, after);
    if (built.length > 0) loadRemotePictures(host);
    shown = [...shown.slice(0, plan.from), ...built, ...shown.slice(plan.from + plan.removed)];
  };
}

function keyOf(node: Node): string {
  return node instanceof Element ? node.outerHTML : `${node.nodeType}${node.textContent ?? ''}`;
}
