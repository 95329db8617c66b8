'use strict';
// Loaded by Electron before the app; launch-driven.mjs says why.
const { app } = require('electron');

const ready = app.whenReady();
const attached = new Promise((resolve) => {
  // Playwright calls this name once it sees each window from its first moment.
  Object.assign(globalThis, { __playwright_run: resolve });
});
app.whenReady = async () => {
  await attached;
  await ready;
};
