/** What the file HEAD of a repository says. */
export type Head =
  { readonly kind: 'branch'; readonly branch: string } | { readonly kind: 'detached' };

/** Null when it is nothing that git writes there, e.g. a branch whose name leads out of its folder. */
export function readHead(text: string): Head | null {
  const line = text.trimEnd();
  if (/^(?:[0-9a-f]{40}|[0-9a-f]{64})$/u.test(line)) return { kind: 'detached' };
  const branch = /^ref: refs\/heads\/([^]+)$/u.exec(line)?.[1] ?? '';
  return isBranchName(branch) ? { kind: 'branch', branch } : null;
}

/** The rules of git-check-ref-format(1), and nothing that an option begins with. */
function isBranchName(name: string): boolean {
  return (
    name.length <= 200 &&
    !/[\p{Cc} ~^:?*[\\]|\.\.|@\{|\/\/|^[-/.]|[/.]$|\/\./u.test(name) &&
    name.split('/').every((part) => part !== '' && part !== '@' && !part.endsWith('.lock'))
  );
}

/** A remote's name, which is part of the names of files. */
export function isRemoteName(name: string): boolean {
  return /^[\p{L}\p{N}_][\p{L}\p{N}_.-]{0,60}$/u.test(name) && isBranchName(name);
}
