import { readFileSync } from 'node:fs'
import { runModule } from '../../src/build/install.mjs'

// node reading-apart.mjs FILE: reads a table file in a process of its own and says what came of it, and how many bytes
// of memory the process needed more than before at its height.
const { readWorkbook } = await runModule('src/release/sheets/read.ts')
const bytes = new Uint8Array(readFileSync(process.argv[2]))
const before = process.resourceUsage().maxRSS
let said = 'read'
try {
  const { sheets } = await readWorkbook(bytes, 'a.xlsx')
  said = `read: ${sheets.map(({ rows }) => rows.length).join()}`
} catch (error) {
  said = error.kind ?? String(error)
}
console.log(JSON.stringify({ said, grown: (process.resourceUsage().maxRSS - before) * 1024 }))
