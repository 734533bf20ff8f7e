import { createGeography, type Geography } from '../../../desk/coordinates/geography.ts'
import { examine } from '../../../desk/examine.ts'
import type { Base, Draft, Examined, Project } from '../../../desk/project.ts'
import type { Sheet } from '../../../release/sheets/workbook.ts'
import type { LongWork } from '../../../release/turns.ts'
import type { Cells } from './cells.ts'
import { stopIf } from './stop.ts'

export interface Known {
  key: string
  ground: Base
  /** The cells that were looked through, in the order of the sources. */
  sheets: readonly (Sheet | undefined)[]
  examined: Examined
  draft: Draft
}

/** Looks through the sheets of a project, and remembers what came of the last one. */
export class Examining {
  private readonly cells: Cells
  private geography: Geography | null = null
  private drawnFor: unknown = null
  private last: Known | null = null

  constructor(cells: Cells) {
    this.cells = cells
  }

  /**
   * What comes of the project; at once where nothing of it has changed since.
   *
   * @throws the signal's reason where it was cancelled
   */
  async known(project: Project, { onProgress, signal }: LongWork = {}): Promise<Known> {
    const ground = this.cells.ground(project)
    const sheets = project.sources.map(({ id }) => this.cells.sheets.get(id))
    // The form and the title change nothing of what is found.
    const key = JSON.stringify([project.sources, project.base, project.book ?? null])
    if (this.last && this.last.key === key && isSame(this.last, ground, sheets)) return this.last
    const geography = this.geographyNow()
    const { draft, ...examined } = await examine(project, this.cells.sheets, ground, { geography, onProgress, signal })
    stopIf(signal)
    this.last = { key, ground, sheets, examined, draft }
    return this.last
  }

  private geographyNow(): Geography | null {
    const { outlines } = this.cells
    if (outlines.length === 0) return null
    if (this.drawnFor !== outlines) {
      this.geography = createGeography(new Map(outlines))
      this.drawnFor = outlines
    }
    return this.geography
  }
}

/** A workbook in the release's place makes another object of the same tables every time. */
const isSame = (last: Known, ground: Base, sheets: Known['sheets']): boolean =>
  last.ground.manifest === ground.manifest &&
  last.ground.observations === ground.observations &&
  last.ground.regions === ground.regions &&
  last.sheets.length === sheets.length &&
  last.sheets.every((sheet, index) => sheet === sheets[index])
