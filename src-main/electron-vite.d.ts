/** The path of a module that electron-vite builds on its own, for a process of its own. */
declare module '*?modulePath' {
  const path: string;
  export default path;
}

/** The path of a file that is built into the app. */
declare module '*?asset' {
  const path: string;
  export default path;
}
