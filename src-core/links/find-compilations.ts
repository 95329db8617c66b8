/** A compilation has at least so many links, and most of the links of so many issues. */
const fewestLinks = 60;
const fewestIssues = 5;
const mostOfIssue = 0.6;
/** An issue with fewer links is found in anything. */
const fewestOfIssue = 4;
/** What stands in more issues tells nothing of where it was taken from. */
const mostHolders = 5;

/**
 * Which of the issues, given by their addresses, are compilations of others (a season in one document):
 * sending a link again in one of these is no repeat.
 */
export function findCompilations(issues: readonly ReadonlySet<string>[]): ReadonlySet<number> {
  const holders = new Map<string, number[]>();
  issues.forEach((addresses, issue) => {
    for (const address of addresses) {
      const known = holders.get(address);
      if (known === undefined) holders.set(address, [issue]);
      else if (known.length <= mostHolders) known.push(issue);
    }
  });
  const found = new Set<number>();
  issues.forEach((addresses, issue) => {
    if (addresses.size < fewestLinks) return;
    const shared = new Map<number, number>();
    for (const address of addresses) {
      const others = holders.get(address) ?? [];
      if (others.length > mostHolders) continue;
      for (const other of others) {
        if (other !== issue) shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const covered = [...shared].filter(([other, count]) => {
      const size = issues[other]?.size ?? 0;
      return size < addresses.size && count >= fewestOfIssue && count >= mostOfIssue * size;
    });
    if (covered.length >= fewestIssues) found.add(issue);
  });
  return found;
}
