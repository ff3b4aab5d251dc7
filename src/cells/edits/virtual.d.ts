/** Provided by the plugin in src/build/scripts/edits-plugin.ts. */
declare module 'virtual:downhill/restore' {
  /** The script of restore.ts, to stand inline below a chapter. */
  export const restoreScript: string;
}

declare module 'virtual:downhill/standalone' {
  /** Address of the script that a downloaded chapter runs on. */
  export const standaloneHostUrl: string;
}
