import { type BookSheet, workbook } from '../../../release/export/xlsx.ts'
import type { Posted } from '../../work/task-client.ts'

self.onmessage = async ({ data: { number, task } }: MessageEvent<Posted<BookSheet[]>>) => {
  try {
    self.postMessage({ number, answer: await workbook(task) })
  } catch (error) {
    self.postMessage({ number, failure: error instanceof Error ? error.message : String(error) })
  }
}
