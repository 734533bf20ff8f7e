import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'
import { drainedRows } from '../../src/build/drained-rows.ts'

const file = join(dirname(fileURLToPath(import.meta.resolve('hucre/xlsx'))), 'xlsx/stream-reader.mjs')

interface Transform {
  filter: { id: RegExp }
  handler(this: { error(message: string): never }, code: string): { code: string }
}
const { filter, handler } = drainedRows().transform as unknown as Transform
const context = {
  error: (message: string): never => {
    throw new Error(message)
  },
}

it('is for the file of the library that is installed, and takes all rows that are there at once', () => {
  expect(file).toMatch(filter.id)
  const { code } = handler.call(context, readFileSync(file, 'utf8'))
  expect(code).not.toContain('pendingRows.shift()')
  expect(code).toContain('pendingRows.splice(0)')
})

it('stops the build where the library reads in another way', () => {
  expect(() => handler.call(context, 'export const other = 1')).toThrow('drained-rows.ts')
})
