import { assemble } from '../../../desk/assemble.ts'
import { sealMetaOf } from '../../../desk/change/form.ts'
import { type Changelog, changelogOf } from '../../../desk/changelog/changelog.ts'
import type { Base, Origin, Project, SealForm } from '../../../desk/project.ts'
import { writeBook, writeTemplate } from '../../../release/book/book.ts'
import { compareReleases } from '../../../release/compare.ts'
import { listedTables, tablesToSeal } from '../../../release/listed.ts'
import type { Release, ReleaseList } from '../../../release/schema.ts'
import { coverageOf, type SealedFiles, sealRelease, zipRelease } from '../../../release/seal/seal.ts'
import type { LongWork } from '../../../release/turns.ts'
import type { DeskAnswers } from '../tasks.ts'
import type { Cells } from './cells.ts'
import type { Examining, Known } from './examining.ts'
import { stopIf } from './stop.ts'

type Tables = Omit<Release, 'manifest'>

/** What the whole work is made of, each with its share of it. */
const parts = { examined: 0.3, assembled: 0.6 }

/** The next release: its tables, how they differ, and its files. What was made last is kept while nothing changes. */
export class Sealing {
  private readonly cells: Cells
  private readonly examining: Examining
  private made: { known: Known; tables: Tables } | null = null
  private compared: { tables: Tables; answer: DeskAnswers['compare'] } | null = null
  private sealed: { tables: Tables; about: string; files: SealedFiles } | null = null

  constructor(cells: Cells, examining: Examining) {
    this.cells = cells
    this.examining = examining
  }

  async compare(project: Project, work: LongWork): Promise<DeskAnswers['compare']> {
    const { tables, known } = await this.tables(project, work)
    if (this.compared?.tables === tables) return this.compared.answer
    const base = this.cells.base()
    const comparison = compareReleases(base, tables)
    stopIf(work.signal)
    const places = new Map(known.draft.figures.map((one) => [keyOf(one), one.origin]))
    const origins = comparison.figures.flatMap((one): [string, Origin][] => {
      const origin = places.get(keyOf(one))
      return origin ? [[keyOf(one), origin]] : []
    })
    const answer = { ...comparison, base: base.manifest.version, origins }
    this.compared = { tables, answer }
    return answer
  }

  async changelog(project: Project, work: LongWork): Promise<Changelog> {
    const comparison = await this.compare(project, work)
    return changelogOf(comparison, this.made?.tables.indicators ?? [])
  }

  async preview(project: Project, work: LongWork): Promise<Base> {
    const { tables } = await this.tables(project, work)
    return { ...tables, manifest: { ...this.cells.base().manifest, coverage: coverageOf(tables) } }
  }

  async seal(project: Project, form: SealForm, list: ReleaseList, work: LongWork): Promise<[string, Uint8Array][]> {
    return [...(await this.files(project, form, list, work))]
  }

  async zip(project: Project, form: SealForm, list: ReleaseList, work: LongWork): Promise<Uint8Array> {
    return zipRelease(await this.files(project, form, list, work))
  }

  template(): Promise<Uint8Array> {
    return writeTemplate(this.cells.base())
  }

  book(): Promise<Uint8Array> {
    const base = this.cells.base()
    return writeBook(listedTables(base), base.manifest)
  }

  private async files(project: Project, form: SealForm, list: ReleaseList, work: LongWork): Promise<SealedFiles> {
    const { tables } = await this.tables(project, work)
    const about = JSON.stringify([form, list])
    if (this.sealed?.tables === tables && this.sealed.about === about) return this.sealed.files
    const meta = sealMetaOf(form, this.cells.base().manifest)
    const before = this.cells.bookOf(project) ?? this.cells.base().manifest.files
    const files = await sealRelease(tablesToSeal(tables, before), meta, list, partOf(work, parts.assembled, 1))
    this.sealed = { tables, about, files }
    return files
  }

  private async tables(project: Project, work: LongWork): Promise<{ known: Known; tables: Tables }> {
    const known = await this.examining.known(project, partOf(work, 0, parts.examined))
    if (this.made?.known === known) return this.made
    const tables = await assemble(project, known.draft, known.ground, partOf(work, parts.examined, parts.assembled))
    this.made = { known, tables }
    this.compared = null
    this.sealed = null
    return this.made
  }
}

const keyOf = ({ region, indicator, period }: { region: string; indicator: string; period: string }) =>
  `${region}|${indicator}|${period}`

/** A part of long work as long work of its own. */
const partOf = ({ onProgress, signal }: LongWork, from: number, to: number): LongWork => ({
  signal,
  onProgress: onProgress && ((share) => onProgress(from + (to - from) * share)),
})
