import { utilityProcess } from 'electron';
import type { StartProcess } from './killable-process.ts';

/** Starts a module as a process of its own, under a name that process lists show. */
export function forkProcess<Ask, Report>(
  module: string,
  serviceName: string,
): StartProcess<Ask, Report> {
  return ({ onReport, onExit }) => {
    const process = utilityProcess.fork(module, [], { serviceName });
    process.on('message', onReport);
    process.on('exit', onExit);
    return {
      ask: (asked) => {
        process.postMessage(asked);
      },
      end: () => {
        process.kill();
      },
    };
  };
}
