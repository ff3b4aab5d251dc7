/** Provided by the plugin in build/plugin.ts. */
declare module 'virtual:downhill/cell-types' {
  /** The declarations that cells see: `content` by file name. */
  export const cellTypes: Readonly<Record<string, string>>;
}
