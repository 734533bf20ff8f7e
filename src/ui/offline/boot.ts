import { unpack } from './unpack.ts'
import { offline } from './words/offline.ts'

// What stands first in the one-file page: brings the program out of it, or says why that cannot be done. It is made for
// older browsers than the program itself, and it runs before the long parts of the file, whose end may be missing.

document.addEventListener('DOMContentLoaded', () => {
  begin().catch((problem: unknown) => {
    console.error(problem)
    say('offline.broken')
  })
})

async function begin(): Promise<void> {
  if (!('DecompressionStream' in window)) return say('offline.old')
  if (!document.getElementById('file:end')) return say('offline.broken')
  const [styles, code] = await Promise.all([read('app.css').text(), read('app.js').arrayBuffer()])
  const sheet = document.createElement('style')
  sheet.textContent = styles
  document.head.append(sheet)
  if (!(await run(new Blob([code], { type: 'text/javascript' })))) say('offline.old')
}

/**
 * From an address the browser compiles a script beside the page; as text it would stand still meanwhile.
 *
 * @returns whether the browser could read the program
 */
function run(code: Blob): Promise<boolean> {
  const address = URL.createObjectURL(code)
  let understood = true
  const refuse = () => {
    understood = false
  }
  window.addEventListener('error', refuse)
  return new Promise<boolean>((resolve, reject) => {
    const script = document.createElement('script')
    script.src = started(address)
    script.onload = () => resolve(understood)
    script.onerror = () => reject(new Error('The program did not come'))
    document.head.append(script)
  }).then((read) => {
    window.removeEventListener('error', refuse)
    URL.revokeObjectURL(address)
    return read
  })
}

interface Policies {
  createPolicy(name: string, rules: object): { createScriptURL(address: string): unknown }
}

/** The page's policy lets scripts begin at addresses that come from here, and nowhere else. */
function started(address: string): string {
  const { trustedTypes } = window as { trustedTypes?: Policies }
  const policy = trustedTypes?.createPolicy('atlas-start', { createScriptURL: (own: string) => own })
  return policy ? (policy.createScriptURL(address) as string) : address
}

function read(name: string): Response {
  return unpack(document.getElementById(`file:${name}`)?.textContent ?? '')
}

/** In both languages: the dictionaries lie in what could not be read. */
function say(key: keyof (typeof offline)['zh']): void {
  const box = document.createElement('div')
  box.className = 'problem-page'
  box.setAttribute('role', 'alert')
  for (const [lang, text] of [
    ['zh-CN', offline.zh[key]],
    ['en', offline.en[key]],
  ] as const) {
    const line = document.createElement('p')
    line.lang = lang
    line.textContent = text
    box.append(line)
  }
  document.body.prepend(box)
}
