/** What the window's settings are called in its folder, without `.json`. */
export const settingsFileName = 'settings';
