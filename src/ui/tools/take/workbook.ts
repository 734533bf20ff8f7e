import { startWorker } from '../../../paint/svg/trusted.ts'
import type { BookSheet } from '../../../release/export/xlsx.ts'
import { TaskClient } from '../../work/task-client.ts'
import worker from './xlsx.worker.ts?worker&url'

/** A workbook, made beside the page. Rejects when it is cancelled or cannot be made. */
export async function workbookBeside(sheets: BookSheet[], signal: AbortSignal): Promise<Blob> {
  const client = new TaskClient<BookSheet[], Blob>(
    () => startWorker(worker),
    async (task) => (await import('../../../release/export/xlsx.ts')).workbook(task),
  )
  const stop = () => client.close()
  signal.addEventListener('abort', stop)
  try {
    const blob = await client.run(sheets)
    signal.throwIfAborted()
    if (!blob) throw new Error('The workbook was not made')
    return blob
  } finally {
    signal.removeEventListener('abort', stop)
    client.close()
  }
}
