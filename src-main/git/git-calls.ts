import { ok } from '#core/result.ts';
import type { Handlers } from '../ipc/answer-call.ts';
import { createPathQueue } from '../files/path-queue.ts';
import type { GitDesk } from './git-desk.ts';

export function gitCalls(git: GitDesk) {
  // A look, a commit and a push of one after the other: git itself lets two only wait for each other.
  const queue = createPathQueue();
  let running: AbortController | null = null;
  return {
    'git.look': () => queue.run('', async () => ok(await git.look())),
    'git.plan': ({ repositoryId }) => queue.run('', () => git.plan(repositoryId)),
    'git.publish': (request) => {
      const mine = new AbortController();
      running = mine;
      return queue.run('', () => git.publish(request, mine.signal));
    },
    'git.stop': () => {
      running?.abort();
      return ok(undefined);
    },
  } satisfies Partial<Handlers>;
}
