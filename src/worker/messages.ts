import * as v from 'valibot'

// What the page and its service worker say to each other. Workers and pages of different builds meet: what is here can
// be added to, and not changed.

/** From the page, some time after it has come up: this is shown, and may be kept. */
const shown = v.object({
  kind: v.literal('shown'),
  release: v.string(),
  /** The boundary file's path on the site. */
  boundaries: v.string(),
  /** Whether the parts that nobody has asked for yet are wanted, too. */
  all: v.boolean(),
})
/** From the page: the new version's worker is to take over from the old one's. */
const takeOver = v.object({ kind: v.literal('take-over') })

export const toWorker = v.variant('kind', [shown, takeOver])
export type ToWorker = v.InferOutput<typeof toWorker>
export type Shown = v.InferOutput<typeof shown>

/** The answer to `shown`: whether the list of releases was a kept one, because the site's own did not come in time. */
export const toShown = v.object({ kept: v.boolean() })
export type ToShown = v.InferOutput<typeof toShown>

/** From the worker: of which build is the page? */
export const toPage = v.object({ kind: v.literal('which') })
export type ToPage = v.InferOutput<typeof toPage>

/** The answer to `which`: the address of one of the page's own scripts, which are named by what is in them. */
export const toWhich = v.object({ script: v.string() })
export type ToWhich = v.InferOutput<typeof toWhich>

/** Asks, and waits for one answer. Null where none comes within these milliseconds, or one that breaks the schema. */
export function ask<S extends v.GenericSchema>(
  whom: { postMessage(message: unknown, transfer: Transferable[]): void },
  message: ToWorker | ToPage,
  answer: S,
  patience: number,
): Promise<v.InferOutput<S> | null> {
  return new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel()
    const end = (said: unknown) => {
      clearTimeout(timer)
      port1.close()
      const result = v.safeParse(answer, said)
      resolve(result.success ? result.output : null)
    }
    const timer = setTimeout(() => end(null), patience)
    port1.onmessage = (event) => end(event.data)
    whom.postMessage(message, [port2])
  })
}
