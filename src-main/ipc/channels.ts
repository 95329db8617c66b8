/** Where the built window's pages come from; without `node:` for the preload script. */
export const appScheme = 'galley';

/** The three channels between the preload script and the main process. */
export const callChannel = 'galley:call';
export const dropChannel = 'galley:open-dropped';
export const eventChannel = 'galley:event';
