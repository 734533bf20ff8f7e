import { newProject } from '../../../desk/change/project.ts'
import { ProjectFileProblem } from '../../../desk/project-file/problem.ts'
import type { Store } from '../../store.ts'
import { save } from '../../tools/take/save.ts'
import { loadBase } from '../base.ts'
import { ask, desk, detailOf, replaceProject } from '../desk-store.ts'

/** The project with its cells, as a file of this machine. */
export async function saveProjectFile(): Promise<void> {
  const { project, files } = desk.getState()
  try {
    const own = files.filter((one) => one.sources.some((id) => project.sources.some((source) => source.id === id)))
    const bytes = await ask<'save-project'>({ do: 'save-project', project, read: own })
    save(
      new Blob([bytes as Uint8Array<ArrayBuffer>]),
      `chuan-yu-desk-${project.form.version || project.base}.desk`,
      'application/zip',
    )
  } catch (error) {
    desk.setState({ problem: (words) => words('desk.problem.save', { detail: detailOf(error) }) })
  }
}

/** Takes the project of a file in the place of this one. */
export async function openProjectFile(store: Store, file: File): Promise<void> {
  try {
    const { project, read } = await ask<'open-project'>({ do: 'open-project', bytes: file })
    replaceProject(project, read)
    desk.setState({ present: project.sources.map(({ id }) => id) })
    await loadBase(store, project.base)
  } catch (error) {
    const kind = error instanceof ProjectFileProblem ? error.kind : 'broken'
    console.info(detailOf(error))
    desk.setState({ problem: (words) => words(`desk.project.${kind}`, { file: file.name }) })
  }
}

/** Lets go of everything and begins again from the same release. */
export async function startAnew(): Promise<void> {
  const { project } = desk.getState()
  await ask<'forget'>({ do: 'forget' }).catch(() => undefined)
  const fresh = newProject(project.base)
  replaceProject(fresh)
  desk.setState({ present: [] })
  await ask<'restore'>({ do: 'restore', project: fresh.id }).catch(() => [])
}
