/** Where the built window's pages come from; without `node:` for the preload script. */
export const appScheme = 'galley';

/** The channels between the preload script and the main process. */
export const callChannel = 'galley:call';
export const dropChannel = 'galley:open-dropped';
export const eventChannel = 'galley:event';
/** What is shown before any call can be answered, and that it is. */
export const firstChannel = 'galley:first';
export const firstDoneChannel = 'galley:first-done';
