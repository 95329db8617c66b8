import { app, BrowserWindow } from 'electron';
import { errorFacts } from './error-facts.ts';
import type { Log } from './log.ts';

/** Notes how the app starts and ends, and which of its processes die. */
export function logApp(log: Log): void {
  log.write('info', 'app-started', {
    version: app.getVersion(),
    platform: process.platform,
    electron: process.versions.electron,
  });
  for (const window of BrowserWindow.getAllWindows()) logWindow(window, log);
  app.on('browser-window-created', (_event, window) => {
    logWindow(window, log);
  });
  app.on('child-process-gone', (_event, { type, reason, exitCode }) => {
    if (reason === 'clean-exit' || reason === 'killed') return;
    log.write('error', 'child-process-gone', { type, reason, exitCode });
  });
  app.on('will-quit', () => {
    log.write('info', 'app-ended');
  });
  process.on('uncaughtExceptionMonitor', (error) => {
    log.write('error', 'bug', errorFacts(error));
  });
}

function logWindow({ webContents }: BrowserWindow, log: Log): void {
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason !== 'clean-exit') log.write('error', 'window-gone', { reason, exitCode });
  });
  webContents.on('unresponsive', () => {
    log.write('warning', 'window-stuck');
  });
}
