/** Milliseconds: nothing that somebody hands in may hold up the page for longer. */
export const longest = 1000

/** What the work gives. Fails where one case alone takes too long, however fast the others are. */
export function within<T>(given: unknown, work: () => T): T {
  const started = now()
  const result = work()
  check(started, given)
  return result
}

/** The same for work that waits for something. */
export async function withinAsync<T>(given: unknown, work: () => Promise<T>): Promise<T> {
  const started = now()
  const result = await work()
  check(started, given)
  return result
}

/** Where others use the machine, time goes by without any work of one's own: then that of the processor counts. */
const now = () => ({ wall: performance.now(), own: process.cpuUsage() })

function check({ wall, own }: ReturnType<typeof now>, given: unknown): void {
  if (performance.now() - wall <= longest) return
  const { user, system } = process.cpuUsage(own)
  const took = (user + system) / 1000
  if (took > longest) throw new Error(`${Math.round(took)} ms for ${String(given).slice(0, 200)}`)
}
