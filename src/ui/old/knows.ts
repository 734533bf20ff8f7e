/** Whether the browser knows what the program uses; what it does not know is taught to it by recall.ts. */
export const knowsAll =
  'at' in Array.prototype && 'hasOwn' in Object && 'throwIfAborted' in (globalThis.AbortSignal?.prototype ?? {})
