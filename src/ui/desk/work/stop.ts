/**
 * Throws where the work is cancelled. Older browsers do not have `signal.throwIfAborted`, and in a worker nothing puts
 * it there.
 */
export function stopIf(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw signal.reason ?? new DOMException('Cancelled', 'AbortError')
}
