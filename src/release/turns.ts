/** Longest stretch of work, in milliseconds, before others get their turn. */
const stretch = 24

/** Lets others have their turn within long work, hears when it is cancelled, and says how far it is. */
export class Turns {
  private since = Date.now()
  private told = 0
  private readonly signal: AbortSignal | undefined
  private readonly onProgress: ((share: number) => void) | undefined

  constructor(signal?: AbortSignal, onProgress?: (share: number) => void) {
    this.signal = signal
    this.onProgress = onProgress
  }

  /** Whether `give` is due; asked often, so that work need not wait for a promise every time. */
  get due(): boolean {
    return Date.now() - this.since > stretch
  }

  /**
   * @param share of all work, 0–1
   * @throws the signal's reason where the work was cancelled
   */
  async give(share: number): Promise<void> {
    if (share - this.told >= 0.01 || share === 1) {
      this.told = share
      this.onProgress?.(share)
    }
    await new Promise<void>((resolve) => setTimeout(resolve))
    if (this.signal?.aborted) throw this.signal.reason ?? new DOMException('Cancelled', 'AbortError')
    this.since = Date.now()
  }

  /** Gives the turn where it is due, and says how far the work is. */
  async step(share: number): Promise<void> {
    if (this.due) await this.give(share)
  }
}

/** What long work may be told: who hears how far it is (0–1), and how it is cancelled. */
export interface LongWork {
  onProgress?: ((share: number) => void) | undefined
  signal?: AbortSignal | undefined
}
