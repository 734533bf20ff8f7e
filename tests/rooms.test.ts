import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** What each room must not do, one offence a file. Paths are as seen from a folder of the room's own. */
const offences: [room: string, what: string, code: string][] = [
  ['release', 'imports the atlas', "import '../../atlas/classify.ts'"],
  ['release', 'touches the page', 'export const title = () => document.title'],
  ['atlas', 'imports the view', "export { toggled } from '../../view/view.ts'"],
  ['atlas', 'imports React', "import 'react'"],
  ['view', 'imports the scene', "import { frame } from '../../scene/projection.ts'\nexport const width = frame.width"],
  ['view', 'touches the address bar', 'export const search = () => window.location.search'],
  ['scene', 'imports a painter, even later', "export const later = () => import('../../paint/svg/camera.ts')"],
  ['scene', 'imports a map library', "import type { Map } from 'maplibre-gl'\nexport type M = Map"],
  ['paint', 'imports the atlas', "import '../../atlas/classify.ts'"],
  ['paint/svg', 'imports the release', "import '../../../release/problem.ts'"],
  ['paint/svg', 'imports the other painter', "import '../../gl/worth.ts'"],
  ['paint/svg', 'imports the page’s store', "import 'zustand'"],
  ['paint/svg', 'imports React’s page', "import 'react-dom'"],
  ['paint/gl', 'imports the view', "import type { View } from '../../../view/view.ts'\nexport type V = View"],
  ['embed', 'imports the view', "import type { View } from '../../view/view.ts'\nexport type V = View"],
  ['worker', 'imports the release', "import '../../release/problem.ts'"],
  ['embed', 'imports React', "import 'react'"],
  ['atlas', 'imports the desk', "import type { Rule } from '../../desk/project.ts'\nexport type R = Rule"],
  ['scene', 'imports the desk', "import type { Rule } from '../../desk/project.ts'\nexport type R = Rule"],
  ['desk', 'imports the view', "import type { View } from '../../view/view.ts'\nexport type V = View"],
  ['desk', 'imports React', "import 'react'"],
  ['desk', 'touches the page', 'export const title = () => document.title'],
  ['ui', 'imports a map library', "import type { Map } from 'maplibre-gl'\nexport type M = Map"],
  ['ui', 'imports the build', "import '../../build/release/text.ts'"],
]

/** What each room may do. */
const allowed: [room: string, what: string, code: string][] = [
  ['desk', 'imports the atlas', "import '../../atlas/classify.ts'"],
  ['atlas', 'imports the release', "import '../../release/problem.ts'"],
  ['view', 'imports the atlas', "import '../../atlas/classify.ts'"],
  ['scene', 'imports the view', "import '../../view/view.ts'"],
  ['paint/svg', 'imports the scene', "import '../../../scene/projection.ts'"],
  ['paint/gl', 'imports a map library', "import type { Map } from 'maplibre-gl'\nexport type M = Map"],
  ['ui', 'imports everything that ships', "import '../../paint/svg/camera.ts'\nimport '../../release/problem.ts'"],
]

const folders: string[] = []
/** What biome says of each file, by the file's place in the list. */
const said = new Map<number, string[]>()
const cases = [...offences, ...allowed]

beforeAll(() => {
  const files: string[] = []
  try {
    for (const [index, [room, , code]] of cases.entries()) {
      const folder = mkdtempSync(`${root}src/${room}/room-test-`)
      folders.push(folder)
      files.push(`${folder}/case-${index}.ts`)
      writeFileSync(`${folder}/case-${index}.ts`, `${code}\n`)
    }
    const biome = `${root}node_modules/@biomejs/biome/bin/biome`
    const run = spawnSync(process.execPath, [biome, 'lint', '--reporter=github', '--max-diagnostics=none', ...files], {
      cwd: root,
      encoding: 'utf8',
    })
    for (const line of `${run.stdout}\n${run.stderr}`.split('\n')) {
      const index = line.match(/case-(\d+)\.ts/)?.[1]
      if (index) said.set(Number(index), [...(said.get(Number(index)) ?? []), line])
    }
  } finally {
    clear()
  }
}, 60_000)

afterAll(clear)

function clear() {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true })
}

const of = (one: (typeof cases)[number]) => said.get(cases.indexOf(one))?.join('\n') ?? ''

describe('a file that breaks the rules of its room is refused', () => {
  it.each(offences.map((one) => [`src/${one[0]} ${one[1]}`, one] as const))('%s', (_, one) => {
    expect(of(one)).toMatch(/Room rule|noRestrictedGlobals/)
  })
})

describe('a file that keeps the rules of its room passes', () => {
  it.each(allowed.map((one) => [`src/${one[0]} ${one[1]}`, one] as const))('%s', (_, one) => {
    expect(of(one)).not.toMatch(/noRestricted/)
  })
})
