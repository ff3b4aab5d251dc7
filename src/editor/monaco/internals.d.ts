/** The few of Monaco's own modules that are used by path; they come without declarations. */
declare module 'monaco-editor/editor/browser/config/tabFocus.js' {
  export const TabFocus: { setTabFocusMode(on: boolean): void };
}

declare module 'monaco-editor/base/browser/ui/aria/aria.js' {
  export function alert(message: string): void;
}
