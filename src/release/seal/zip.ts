import { zipSync } from 'fflate'
import { readme } from './readme.ts'

/** The earliest time that a zip can hold, so that the same files give the same bytes on every machine. */
const time = { year: 1980, month: 0, day: 1 }

/** The files of a sealed release in a folder `data`, as they lie on the server, with a note that says where they go. */
export function zipRelease(files: Iterable<readonly [string, Uint8Array]>): Uint8Array<ArrayBuffer> {
  const entries = [...files]
  const manifest = entries.map(([path]) => path).find((path) => path.endsWith('/manifest.json')) ?? ''
  // Windows takes a text without the mark for one in its own encoding.
  const note = new TextEncoder().encode(`\ufeff${readme(manifest.replace(/\/manifest\.json$/, ''))}`)
  const content: Record<string, Uint8Array> = { 'README.txt': note }
  for (const [path, bytes] of entries) content[`data/${path}`] = bytes
  return zipSync(content, { level: 6, mtime: new Date(time.year, time.month, time.day) })
}
