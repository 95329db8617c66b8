const { app, BrowserWindow } = require('electron');
const path = require('node:path');

app.whenReady().then(() => {
  const window = new BrowserWindow({
    width: 900,
    height: 700,
    webPreferences: { contextIsolation: true, sandbox: true },
  });
  return window.loadFile(path.join(__dirname, '..', 'out', 'tiptap', 'index.html'));
});
app.on('window-all-closed', () => app.quit());
