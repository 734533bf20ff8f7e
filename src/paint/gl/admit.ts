import { checkScript } from '../svg/trusted.ts'

const admitted = new Set<string>()
let begun = false

/**
 * MapLibre starts its worker from plain text and takes nothing else. The browser then asks the page's default policy;
 * this one lets through the addresses named here and nothing else, and no markup at all. Of the one-file page's worker
 * MapLibre may make a copy first, where the browser gives pages from a disk no common origin.
 */
export function admitWorker(address: string): string {
  admitted.add(checkScript(address))
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy(name: string, rules: object): unknown }
  }
  if (!begun)
    trustedTypes?.createPolicy('default', {
      createScriptURL: (asked: string) =>
        admitted.has(asked) || (import.meta.env.ONE_FILE && asked.startsWith('blob:')) ? asked : null,
    })
  begun = true
  return address
}
