import { applyMapping, parseMapping, saveMapping } from '../../../desk/columns/mapping-file.ts'
import type { DeskAnswers, DeskTask } from '../tasks.ts'
import { Bringing } from './bringing.ts'
import { Cells } from './cells.ts'
import { Examining } from './examining.ts'
import { fitting } from './mappings.ts'
import { Sealing } from './sealing.ts'

type Answer = DeskAnswers[DeskTask['do']]

export interface Performer {
  /** Does a task; others may go on beside it. */
  perform(number: number, task: DeskTask, onProgress: (share: number) => void): Promise<Answer>
  cancel(number: number): void
}

/** What does the desk's work: in a worker, or in the page where none can be had. */
export function createPerformer(): Performer {
  const running = new Map<number, AbortController>()
  const cells = new Cells()
  const bringing = new Bringing(cells)
  const examining = new Examining(cells)
  const sealing = new Sealing(cells, examining)

  const answer = async (task: DeskTask, onProgress: (share: number) => void, signal: AbortSignal): Promise<Answer> => {
    switch (task.do) {
      case 'base':
        cells.setBase(task.base, task.outlines)
        return null
      case 'read':
        return bringing.read(task.name, task.bytes, { encoding: task.encoding, onProgress, signal })
      case 'paste':
        return bringing.paste(task.html, task.text)
      case 'restore':
        return cells.restore(task.project)
      case 'forget':
        await cells.forget()
        return null
      case 'recognise':
        return bringing.recognise(task.source, task.turned)
      case 'suggest':
        return bringing.suggest(task.source)
      case 'headings':
        return bringing.headings(task.source)
      case 'save-mapping':
        return saveMapping(task.source, cells.sheetOf(task.source))
      case 'apply-mapping':
        return applyMapping(parseMapping(task.mapping), cells.sheetOf(task.source), cells.base())
      case 'fitting':
        return fitting(task.source, cells.sheetOf(task.source), cells.base(), task.mappings)
      case 'rows':
        return cells.window(task.source, task.from, task.to)
      case 'examine':
        return (await examining.known(task.project, { onProgress, signal })).examined
      case 'compare':
        return sealing.compare(task.project, { onProgress, signal })
      case 'preview':
        return sealing.preview(task.project, { onProgress, signal })
      case 'changelog':
        return sealing.changelog(task.project, { onProgress, signal })
      case 'seal':
        return sealing.seal(task.project, task.form, task.list, { onProgress, signal })
      case 'zip':
        return sealing.zip(task.project, task.form, task.list, { onProgress, signal })
      case 'template':
        return sealing.template()
      case 'book':
        return sealing.book()
      case 'save-project':
        return cells.saveProject(task.project, task.read)
      case 'open-project':
        return cells.openProject(task.bytes)
      case 'keep-again':
        return cells.keepAgain()
    }
  }

  return {
    async perform(number, task, onProgress) {
      const own = new AbortController()
      running.set(number, own)
      try {
        return await answer(task, onProgress, own.signal)
      } finally {
        running.delete(number)
      }
    },
    cancel: (number) => running.get(number)?.abort(),
  }
}
