import { expect, test } from 'vitest';
import { createSchedule, type Moments } from '../../../../src-renderer/state/schedule.ts';

/** Moments that come when the test says so. */
function handMade() {
  let clock = 0;
  const waiting = { inFrame: [], afterFrame: [], whenIdle: [] } as Record<
    'inFrame' | 'afterFrame' | 'whenIdle',
    (() => void)[]
  >;
  let timers: readonly { readonly at: number; readonly act: () => void }[] = [];
  const moments: Moments = {
    now: () => clock,
    inFrame: (act) => void waiting.inFrame.push(act),
    afterFrame: (act) => void waiting.afterFrame.push(act),
    whenIdle: (act) => void waiting.whenIdle.push(act),
    after(delayMs, act) {
      const timer = { at: clock + delayMs, act };
      timers = [...timers, timer];
      return () => {
        timers = timers.filter((each) => each !== timer);
      };
    },
  };
  return {
    moments,
    come: (lane: keyof typeof waiting) => {
      for (const act of waiting[lane].splice(0)) act();
    },
    pass: (lengthMs: number) => {
      clock += lengthMs;
      const due = timers.filter(({ at }) => at <= clock);
      timers = timers.filter(({ at }) => at > clock);
      for (const { act } of due) act();
    },
    take: (lengthMs: number) => {
      clock += lengthMs;
    },
  };
}

test('the most urgent runs first, whoever asked first, and each once', () => {
  const { moments, come } = handMade();
  const { task } = createSchedule(moments);
  const ran: string[] = [];
  const index = task({ priority: 'index' }, () => ran.push('index'));
  const problems = task({ priority: 'problems' }, () => ran.push('problems'));
  const preview = task({ priority: 'preview' }, () => ran.push('preview'));
  const typing = task({ priority: 'typing' }, () => ran.push('typing'));
  const outline = task({ priority: 'outline' }, () => ran.push('outline'));
  for (const each of [index, problems, preview, outline, typing, preview, index]) each.restart();
  come('inFrame');
  expect(ran).toEqual(['typing', 'preview']);
  come('afterFrame');
  expect(ran).toEqual(['typing', 'preview', 'outline']);
  come('whenIdle');
  expect(ran).toEqual(['typing', 'preview', 'outline', 'problems', 'index']);
});

test('what is more urgent goes before what waits for a quiet moment, in that moment too', () => {
  const { moments, come } = handMade();
  const { task } = createSchedule(moments);
  const ran: string[] = [];
  task({ priority: 'problems' }, () => ran.push('problems')).restart();
  task({ priority: 'preview' }, () => ran.push('preview')).restart();
  come('whenIdle');
  expect(ran).toEqual(['preview', 'problems']);
  come('inFrame');
  expect(ran).toEqual(['preview', 'problems']);
});

test('a moment ends when half a frame is used up; the rest has the next one', () => {
  const { moments, come, take } = handMade();
  const { task } = createSchedule(moments);
  const ran: string[] = [];
  task({ priority: 'problems' }, () => {
    ran.push('problems');
    take(8);
  }).restart();
  task({ priority: 'index' }, () => ran.push('index')).restart();
  come('whenIdle');
  expect(ran).toEqual(['problems']);
  come('whenIdle');
  expect(ran).toEqual(['problems', 'index']);
});

test('a pause begins anew with each change, and what is cancelled does not run', () => {
  const { moments, come, pass } = handMade();
  const { task } = createSchedule(moments);
  let runs = 0;
  const paused = task({ priority: 'problems', pauseMs: 100 }, () => (runs += 1));
  paused.restart();
  pass(60);
  paused.restart();
  pass(60);
  come('whenIdle');
  expect(runs).toBe(0);
  pass(60);
  come('whenIdle');
  expect(runs).toBe(1);
  paused.restart();
  pass(100);
  paused.cancel();
  come('whenIdle');
  expect(runs).toBe(1);
});

test('what asks again while it runs runs again at the next moment', () => {
  const { moments, come } = handMade();
  const { task } = createSchedule(moments);
  let runs = 0;
  const again = task({ priority: 'outline' }, () => {
    runs += 1;
    if (runs === 1) again.restart();
  });
  again.restart();
  come('afterFrame');
  come('afterFrame');
  expect(runs).toBe(2);
});
