import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import type { Plugin } from 'vite'
import { licencesPage } from './page.ts'

/** A package whose code is part of the site. */
export interface ShippedPackage {
  name: string
  version: string
  /** As the package names it, in SPDX terms. */
  licence: string
  /** Verbatim; empty where the package brings none. */
  text: string
}

/** What the service worker is made of: src/build/worker.ts bundles it by itself. */
export const ofTheWorker = ['workbox-core', 'workbox-precaching', 'workbox-routing', 'workbox-strategies'] as const

const marker = `${sep}node_modules${sep}`

/** The folder of the package that a module belongs to; null for modules of the project's own. */
export function packageFolder(module: string): string | null {
  const path = module.replace(/^\0/, '').replace(/\?.*$/, '').split('/').join(sep)
  const at = path.lastIndexOf(marker)
  if (at < 0) return null
  const [first = '', second = ''] = path.slice(at + marker.length).split(sep)
  return path.slice(0, at + marker.length) + (first.startsWith('@') ? first + sep + second : first)
}

/** Throws where a package does not say under which licence it stands. */
export function readPackage(folder: string): ShippedPackage {
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    name: string
    version: string
    license?: string | { type?: string }
  }
  const licence = typeof license === 'string' ? license : license?.type
  if (!licence || /unlicensed|see license/i.test(licence)) {
    throw new Error(`${name} ${version} does not name its licence; what ships must.`)
  }
  const file = readdirSync(folder).find((one) => /^(licen[cs]e|copying)([.-].*)?$/i.test(one))
  return { name, version, licence, text: file ? readFileSync(join(folder, file), 'utf8').trim() : '' }
}

/** The packages of modules, by name. */
export function packagesOf(modules: Iterable<string>): ShippedPackage[] {
  const folders = new Set<string>()
  for (const module of modules) {
    const folder = packageFolder(module)
    if (folder && existsSync(join(folder, 'package.json'))) folders.add(folder)
  }
  return [...folders].map(readPackage).sort((a, b) => (a.name < b.name ? -1 : 1))
}

/**
 * Two plugins that gather what is bundled: the first for workers, the second for the site, which writes the list. The
 * bundler makes the workers first.
 */
export function shippedPackages(root: string): { workers: () => Plugin; site: Plugin } {
  const modules = new Set<string>()
  let isWritten = true
  const gather = (name: string): Plugin => ({
    name,
    apply: 'build',
    moduleParsed({ id }) {
      modules.add(id)
    },
  })
  return {
    workers: () => gather('shipped-packages-of-workers'),
    site: {
      ...gather('shipped-packages'),
      configResolved({ build }) {
        isWritten = build.write
      },
      generateBundle() {
        // Of the offline file the list is the same, and it has no files beside it.
        if (!isWritten) return
        const worker = ofTheWorker.map((name) => join(root, 'node_modules', name, 'package.json'))
        const packages = packagesOf([...modules, ...worker])
        this.emitFile({ type: 'asset', fileName: 'licences.html', source: licencesPage(packages) })
        this.emitFile({
          type: 'asset',
          fileName: 'licences.json',
          source: `${JSON.stringify(
            packages.map(({ name, version, licence }) => ({ name, version, licence })),
            null,
            2,
          )}\n`,
        })
      },
    },
  }
}
