/** The path of a module that electron-vite builds on its own, for a process of its own. */
declare module '*?modulePath' {
  const path: string;
  export default path;
}
