declare module 'virtual:downhill/sandbox' {
  /** Address of the worker's script, engine and compiler included. */
  export const workerUrl: string;
  /** The frame's document: a policy of its own and the frame's script. */
  export const frameHtml: string;
}
