/** A clock in milliseconds. */
export type Clock = () => number

/**
 * Lets through so many in so many milliseconds, and drops the others.
 *
 * @returns whether one more may pass
 */
export function limited(most: number, within: number, now: Clock = () => performance.now()): () => boolean {
  let began = now()
  let count = 0
  return () => {
    if (now() - began >= within) {
      began = now()
      count = 0
    }
    count += 1
    return count <= most
  }
}
