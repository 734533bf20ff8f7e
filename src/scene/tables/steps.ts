/** Long work that can be interrupted: gives the share that is done, from 0 to 1, after each piece, and in the end its result. */
export type Steps<T> = Generator<number, T>

/** Does all of it at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next()
    if (done) return value
  }
}
