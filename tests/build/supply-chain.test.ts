import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

interface Locked {
  packages: Record<
    string,
    { version?: string; integrity?: string; link?: boolean; inBundle?: boolean; hasInstallScript?: boolean }
  >
}
const wanted = JSON.parse(readFileSync('package.json', 'utf8')) as Record<string, Record<string, string>>
const { packages } = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Locked
const text = readFileSync('docs/supply-chain.md', 'utf8')
const direct = { ...wanted.dependencies, ...wanted.devDependencies }

describe('packages', () => {
  it('are asked for by exact versions', () => {
    for (const [name, version] of Object.entries(direct)) expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
  })

  it('are locked with the hash of what is installed', () => {
    const locked = Object.entries(packages).filter(([path]) => path !== '')
    expect(locked.length).toBeGreaterThan(200)
    for (const [path, one] of locked) if (!one.inBundle) expect(one.integrity, path).toMatch(/^sha512-/)
  })

  it('are each accounted for, and those that run something when they are installed', () => {
    for (const name of Object.keys(direct)) expect(text, name).toContain(`\`${name}\``)
    for (const [path, { hasInstallScript }] of Object.entries(packages))
      if (hasInstallScript) expect(text, path).toContain(`\`${path.split('node_modules/').at(-1)}\``)
    for (const name of Object.keys(wanted.overrides ?? {})) expect(text, name).toContain(`\`${name}\``)
  })
})
