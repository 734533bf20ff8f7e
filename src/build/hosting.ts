import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { launch } from './browser.ts'
import { anyFrame } from './headers.ts'
import { check, type Finding, kindsWithout } from './hosting/check.ts'
import { nginxInFront, nginxSite } from './hosting/nginx.ts'
import { type Cost, Missing, type Running, runNginx } from './hosting/run-nginx.ts'
import { type Visit, visit, visits } from './hosting/visit.ts'
import { buildSite } from './site.ts'

const folder = process.env.SITE_FOLDER ?? 'dist'
/** A server elsewhere does not tell. */
const nothing: Cost = { requests: 0, bytes: 0 }

/**
 * Without arguments: tries docs/hosting's configurations with the nginx of this machine. `--write` writes them anew.
 * An address (and who may frame the page there): compares a site that is already somewhere with this build.
 * Ends with 1 where something differs, with 2 where it could not be tried.
 */
export async function main([what, frames = anyFrame]: string[]): Promise<void> {
  if (!process.env.SITE_FOLDER) await buildSite(folder)
  if (what === '--write') return write()
  let running: Running
  try {
    running = what
      ? { addresses: [what.replace(/\/?$/, '/')], spent: () => nothing, stop: () => {} }
      : await runNginx(folder)
  } catch (error) {
    if (!(error instanceof Missing)) throw error
    console.error(error.message)
    process.exitCode = 2
    return
  }
  try {
    const differences = await tried(running, frames)
    console.log(differences === 0 ? '\nAll as the table says.' : `\n${differences} differences.`)
    process.exitCode = differences === 0 ? 0 : 1
  } finally {
    running.stop()
  }
}

function write(): void {
  for (const [name, text] of Object.entries(configurations())) writeFileSync(join('docs/hosting', name), text)
}

/** What lies in docs/hosting, by name. The page's own scripts are the same in its source as in what is built of it. */
export function configurations(): Record<string, string> {
  return { 'nginx.conf': nginxSite(readFileSync('index.html', 'utf8')), 'nginx-in-front.conf': nginxInFront }
}

/** How many differences there are. */
async function tried({ addresses, spent }: Running, frames: string): Promise<number> {
  let differences = 0
  for (const address of addresses) {
    console.log(`\n${address}`)
    const found = await check(address, folder, frames)
    const wrong = found.filter((one) => one.differences.length > 0)
    for (const finding of address === addresses[0] ? found : wrong) say(finding)
    if (address !== addresses[0]) console.log(`  ${found.length - wrong.length} of ${found.length} answers as above`)
    differences += wrong.reduce((sum, one) => sum + one.differences.length, 0)
  }
  const missing = kindsWithout(folder)
  if (missing.length > 0) console.log(`\nNo file of: ${missing.join(', ')}`)
  const browser = await launch()
  try {
    console.log(`\n${''.padEnd(30)}${'first visit'.padStart(24)}${'again'.padStart(24)}`)
    for (const one of visits) {
      const { first, again } = await visit(browser, addresses[0] ?? '', one, spent)
      console.log(`  ${one.name.padEnd(28)}${cost(first)}${cost(again)}`)
    }
    for (const address of addresses.slice(1)) await visit(browser, address, visits[0] as Visit, spent)
    console.log('  The page lives at every address.')
  } finally {
    await browser.close()
  }
  return differences
}

function say({ kind, path, encoding, bytes, differences }: Finding): void {
  const row = [kind.padEnd(30), path.slice(-44).padEnd(46), encoding.padEnd(10), String(bytes).padStart(9)].join(' ')
  console.log(`${differences.length === 0 ? ' ' : '≠'} ${row}`)
  for (const difference of differences) console.log(`      ${difference}`)
}

const cost = ({ requests, bytes }: Cost) =>
  `${String(requests).padStart(8)} × ${`${(bytes / 1000).toFixed(1)} kB`.padStart(13)}`
