import type { Steps } from '../../../scene/tables/steps.ts'

/** So long is worked at a stretch, in milliseconds: a quarter of what is felt, for slow machines. */
const stretch = 10

const turn = () => new Promise<void>((resolve) => setTimeout(resolve))

/** Does long work in the page piece by piece, so that it stays responsive. Rejects with the signal's reason when it is cancelled. */
export async function drive<T>(steps: Steps<T>, signal: AbortSignal, report: (share: number) => void): Promise<T> {
  let until = performance.now() + stretch
  for (;;) {
    signal.throwIfAborted()
    const { done, value } = steps.next()
    if (done) return value
    if (performance.now() < until) continue
    report(value)
    await turn()
    until = performance.now() + stretch
  }
}
