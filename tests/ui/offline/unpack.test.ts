import { gzipSync } from 'node:zlib'
import { expect, it } from 'vitest'
import { unpack } from '../../../src/ui/offline/unpack.ts'

/** Longer than what is read in one go, and of a kind that does not shrink. */
const bytes = Uint8Array.from({ length: 700_001 }, (_, at) => (at * at * 31 + (at >> 5) * 17) & 255)
const packed = gzipSync(bytes, { level: 0 }).toString('base64')

it('gives back the bytes', async () => {
  expect(packed.length).toBeGreaterThan(900_000)
  expect(Buffer.from(await unpack(packed).arrayBuffer()).equals(bytes)).toBe(true)
})

it.each([
  ['is cut short', packed.slice(0, 400_000)],
  ['was changed', `${packed.slice(0, 400_000)}AAAA${packed.slice(400_004)}`],
  ['holds what is no base64', `${packed.slice(0, 400)}<p>!${packed.slice(404)}`],
  ['is empty', ''],
])('fails where the text %s', async (_, text) => {
  await expect(unpack(text).arrayBuffer()).rejects.toThrow()
})
