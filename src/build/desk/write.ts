import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import * as v from 'valibot'
import { parseJson } from '../../release/hidden.ts'
import { ReleaseProblem } from '../../release/problem.ts'
import { releaseList } from '../../release/schema.ts'
import { WrongUse } from './arguments.ts'
import { InFile } from './failures.ts'

/** What is not yet whole is called so, beside where it will stand. */
const partial = (path: string) => `${path}.partial-${process.pid}`

/**
 * Writes a file whole or not at all.
 *
 * @param force whether one that is there may be replaced
 * @throws WrongUse where it may not; what the system says where it cannot be written
 */
export function writeFile(file: string, bytes: Uint8Array, force: boolean): void {
  if (existsSync(file) && statSync(file).isDirectory()) throw new WrongUse(`--out: ${file} is a folder.`)
  if (!force && existsSync(file)) throw new WrongUse(`${file} is there already; --force replaces it.`)
  mkdirSync(dirname(file), { recursive: true })
  const begun = partial(file)
  try {
    writeFileSync(begun, bytes)
    renameSync(begun, file)
  } finally {
    rmSync(begun, { force: true })
  }
}

/**
 * Puts a release beside others, as they lie on the server: first its folder, whole, then the list that names it. Cut
 * off at any time it leaves the releases that were there as they were, and at most a folder that nothing names.
 *
 * @param files by their paths: those of the release under its version, and `releases.json`
 * @throws WrongUse where the release is there already, or the list there names releases that the new one does not
 */
export function writeRelease(folder: string, version: string, files: ReadonlyMap<string, Uint8Array>): void {
  const [target, list] = [join(folder, version), join(folder, 'releases.json')]
  if (existsSync(target)) throw new WrongUse(`There is already a folder ${target}; a sealed release never changes.`)
  const kept = versionsIn(new TextDecoder().decode(files.get('releases.json')), 'releases.json')
  const there = existsSync(list) ? versionsIn(readFileSync(list, 'utf8'), list) : []
  const gone = there.filter((one) => !kept.includes(one))
  if (gone.length > 0) throw new WrongUse(`${list} names ${gone.join(', ')}, which --data does not have.`)
  const begun = partial(target)
  try {
    for (const [path, bytes] of files) {
      if (!path.startsWith(`${version}/`)) continue
      const file = join(begun, path.slice(version.length + 1))
      mkdirSync(dirname(file), { recursive: true })
      writeFileSync(file, bytes)
    }
    renameSync(begun, target)
  } finally {
    rmSync(begun, { force: true, recursive: true })
  }
  for (const [path, bytes] of files) {
    if (!path.startsWith(`${version}/`)) writeFile(join(folder, path), bytes, true)
  }
}

/** @throws InFile where it is no list of releases */
function versionsIn(text: string, file: string): string[] {
  try {
    return v.parse(releaseList, parseJson(text)).releases.map(({ version }) => version)
  } catch (error) {
    const detail = error instanceof Error ? error.message : String(error)
    throw new InFile(file, new ReleaseProblem('invalid-json', file, '', detail))
  }
}
