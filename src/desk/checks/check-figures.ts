import { cellName } from '../../release/sheets/workbook.ts'
import type { Turns } from '../../release/turns.ts'
import type { Findings, Matter } from '../draft/findings.ts'
import type { SheetDraft } from '../draft/reading.ts'
import type { Base, DraftFigure, Rule, Source } from '../project.ts'
import { conflictOf } from './conflicts.ts'
import { figureKey, Known, yearLater } from './known.ts'
import { isNotWhole, outOfRange } from './plausible.ts'
import type { SaidOf } from './said.ts'
import { doubtfulOf, jumpOf } from './series.ts'
import { type Slip, slipOf } from './slips.ts'
import { wholesOf, wrongSum } from './sums.ts'
import { looksLikeTotal } from './total-like.ts'
import { wrongTotals } from './total-rows.ts'

export interface CheckedSheet {
  source: Source
  draft: SheetDraft
}

/**
 * Checks the figures of all sheets against themselves, each other and the base. What was accepted with a note has it
 * from now on, and what jumps back and forth is doubtful: figures are changed in place.
 */
export async function checkFigures(
  sheets: readonly CheckedSheet[],
  base: Base,
  findings: Findings,
  turns: Turns,
  share: (part: number) => number,
): Promise<void> {
  const figures = sheets.flatMap(({ draft }) => draft.figures)
  const check = new FigureCheck(sheets, new Known(base, figures), base, findings)
  const step = async (done: number) => {
    if (turns.due) await turns.give(share(done))
  }
  await step(0.1)
  for (let at = 0; at < figures.length; at++) {
    check.findSlip(figures[at] as DraftFigure)
    if ((at & 255) === 0) await step(0.1 + (0.3 * at) / figures.length)
  }
  for (let at = 0; at < figures.length; at++) {
    check.one(figures[at] as DraftFigure)
    if ((at & 255) === 0) await step(0.4 + (0.3 * at) / figures.length)
  }
  check.duplicates(figures)
  await step(0.75)
  check.sums(figures)
  await step(0.85)
  check.totals()
  await step(0.95)
  check.excluded()
}

class FigureCheck {
  private readonly slips = new Map<DraftFigure, Slip>()
  private readonly sheets: readonly CheckedSheet[]
  private readonly known: Known
  private readonly base: Base
  private readonly findings: Findings
  private readonly sources: ReadonlyMap<string, Source>
  private titles: ReadonlyMap<string, string> | null = null

  constructor(sheets: readonly CheckedSheet[], known: Known, base: Base, findings: Findings) {
    this.sheets = sheets
    this.known = known
    this.base = base
    this.findings = findings
    this.sources = new Map(sheets.map(({ source }) => [source.id, source]))
  }

  findSlip(figure: DraftFigure): void {
    const indicator = this.known.indicators.get(figure.indicator)
    const slip = indicator && slipOf(figure, indicator, this.known)
    if (slip) this.slips.set(figure, slip)
  }

  /** What is asked about one figure; the more telling reason keeps the others back. */
  one(figure: DraftFigure): void {
    const indicator = this.known.indicators.get(figure.indicator)
    if (!indicator) return
    const doubtful = doubtfulOf(figure, this.known)
    if (doubtful) {
      figure.status = 'doubtful'
      figure.jumps = true
    }
    for (const matter of this.matters(figure)) this.enter(figure, matter)
  }

  private *matters(figure: DraftFigure): Iterable<Matter> {
    const { known } = this
    const indicator = known.indicators.get(figure.indicator)
    if (!indicator) return
    const of = saidOf(figure)
    const at = { origin: figure.origin, severity: 'warning' as const }
    const range = outOfRange(figure, indicator, known)
    if (range?.impossible) {
      yield { ...at, rule: 'out-of-range', said: { ...of, low: range.low, high: range.high }, severity: 'error' }
      return
    }
    if (isNotWhole(figure, indicator)) yield { ...at, rule: 'not-whole', said: of }
    const slip = this.slips.get(figure) ?? (this.isDrafted(figure) ? null : slipOf(figure, indicator, known))
    if (slip) {
      const { rule, before, other } = slip
      yield { ...at, rule, said: { ...of, before, other, peers: other === '' ? 1 : 0 } }
      return
    }
    const conflict = conflictOf(figure, known)
    if (conflict)
      yield { ...at, rule: 'conflict-in-base', said: this.conflictSaid(figure, conflict.before, conflict.evidence) }
    const doubtful = doubtfulOf(figure, known)
    if (doubtful) yield { ...at, rule: 'doubtful-series', said: { ...of, ...doubtful } }
    if (range) yield { ...at, rule: 'out-of-range', said: { ...of, low: range.low, high: range.high } }
    if (doubtful || range) return
    const jump = jumpOf(figure, indicator, known)
    if (jump && !this.isQuestioned(figure, jump.other)) yield { ...at, rule: 'jump', said: { ...of, ...jump } }
  }

  /** Whether the figure of the year before is itself in question: then it is the one to be asked about. */
  private isQuestioned({ region, indicator }: DraftFigure, period: string): boolean {
    const series = this.known.of({ region, indicator })
    const before = series.drafted.get(period)
    const inBase = before ? undefined : series.base.get(period)
    return Boolean(before && (this.slips.has(before) || before.status === 'doubtful')) || inBase?.status === 'doubtful'
  }

  private isDrafted(figure: DraftFigure): boolean {
    return this.known.first(figure) === figure
  }

  private enter(figure: DraftFigure, matter: Matter): void {
    const decision = this.findings.add(matter)
    if (decision?.how === 'accepted') addNote(figure, decision.note)
  }

  private conflictSaid(figure: DraftFigure, before: number, evidence: readonly string[]): SaidOf<'conflict-in-base'> {
    this.titles ??= titlesOf(this.base)
    const source = this.titles.get(evidence[0] ?? '') ?? ''
    const document = figure.document ?? this.sources.get(figure.origin.source)?.document.title ?? ''
    return { ...saidOf(figure), before, source, document }
  }

  /** The same region, indicator and period twice. Other values are errors in both places, the same one asks once. */
  duplicates(figures: readonly DraftFigure[]): void {
    const others = new Map<DraftFigure, DraftFigure>()
    for (const figure of figures) {
      const first = this.known.first(figure)
      if (!first || first === figure) continue
      this.duplicate(figure, first)
      if (first.value !== figure.value && !others.has(first)) others.set(first, figure)
    }
    for (const [first, other] of others) this.duplicate(first, other)
  }

  private duplicate(figure: DraftFigure, other: DraftFigure): void {
    const same = figure.value === other.value
    const said = { ...saidOf(figure), other: other.value, cell: this.cellOf(other, figure) }
    const severity = same ? 'warning' : 'error'
    this.enter(figure, { rule: 'duplicate', origin: figure.origin, said, severity })
  }

  private cellOf({ origin }: DraftFigure, beside: DraftFigure): string {
    const cell = cellName(origin.row ?? 0, origin.column ?? 0)
    const source = this.sources.get(origin.source)
    if (!source || origin.source === beside.origin.source) return cell
    return [source.file, source.sheet, cell].filter(Boolean).join(' ')
  }

  sums(figures: readonly DraftFigure[]): void {
    const { known } = this
    const wholes = wholesOf(known)
    const seen = new Set<string>()
    for (const { region, indicator, period } of figures) {
      if (known.indicators.get(indicator)?.measure !== 'count') continue
      for (const whole of [region, known.regions.get(region)?.parent]) {
        const parts = whole ? wholes.get(whole) : undefined
        if (!whole || !parts || seen.has(figureKey(whole, indicator, period))) continue
        seen.add(figureKey(whole, indicator, period))
        const wrong = wrongSum(whole, parts, indicator, period, known)
        if (!wrong) continue
        const said = { region: whole, indicator, period, value: wrong.value, sum: wrong.sum, parts: wrong.parts }
        const more = whole === wrong.at.region ? '' : whole
        this.enter(wrong.at, { rule: 'sum-of-parts', origin: wrong.at.origin, said, severity: 'warning', more })
      }
    }
  }

  totals(): void {
    for (const { source, draft } of this.sheets) {
      const { turned } = source.layout
      const place = ({ origin: { row, column } }: DraftFigure) => (turned ? [column, row] : [row, column])
      const wrong = wrongTotals(
        draft.totals,
        draft.figures,
        (figure) => draft.gaps.has(place(figure)[1] ?? -1),
        (figure) => place(figure)[0] ?? -1,
        this.known,
      )
      for (const { total, sum, parts } of wrong) {
        const said = { ...saidOf(total.figure), region: total.label, sum, parts }
        this.findings.add({ rule: 'sum-of-parts', origin: total.figure.origin, said, severity: 'warning' })
      }
      for (const figure of looksLikeTotal(draft.figures, this.known)) {
        this.enter(figure, {
          rule: 'looks-like-total',
          origin: figure.origin,
          said: saidOf(figure),
          severity: 'warning',
        })
      }
    }
  }

  /** What was decided to stay out is still said, so that the decision can be seen and taken back. */
  excluded(): void {
    for (const { draft } of this.sheets) {
      for (const figure of draft.excluded) this.excludedOne(figure)
    }
  }

  private excludedOne(figure: DraftFigure): void {
    const rules = rulesOfFigures.filter((rule) => this.findings.decisionOn(rule, figure.origin)?.how === 'excluded')
    if (rules.length === 0) return
    const found = new Map<Rule, Matter>()
    for (const matter of this.matters(figure)) found.set(matter.rule, matter)
    for (const rule of rules) {
      this.findings.add(
        found.get(rule) ?? { rule, origin: figure.origin, said: this.anyhow(figure), severity: 'warning' },
      )
    }
  }

  /** The reason may be gone meanwhile; whatever its sentence needs is what is known now. */
  private anyhow(figure: DraftFigure): SaidOf<Rule> {
    const { period, value } = figure
    const series = this.known.of(figure)
    const other = series.drafted.get(period)
    const before = series.base.get(period)?.value ?? series.value(yearLater(period, -1)) ?? value
    const cell = other ? this.cellOf(other, figure) : ''
    const said = { ...saidOf(figure), before, low: value, high: value, sum: value, cell }
    return { ...said, other: other?.value ?? yearLater(period, -1) } as unknown as SaidOf<Rule>
  }
}

const rulesOfFigures: readonly Rule[] = [
  'out-of-range',
  'not-whole',
  'ten-times',
  'ten-thousand-times',
  'conflict-in-base',
  'doubtful-series',
  'jump',
  'duplicate',
  'sum-of-parts',
  'looks-like-total',
]

const saidOf = ({ region, indicator, period, value }: DraftFigure) => ({ region, indicator, period, value })

function addNote(figure: DraftFigure, note: string): void {
  const text = note.trim()
  if (text === '' || figure.note?.includes(text)) return
  figure.note = figure.note === null ? text : `${figure.note}；${text}`
}

/** Title of the document by the id of the evidence. */
function titlesOf({ documents, evidence }: Base): ReadonlyMap<string, string> {
  const titles = new Map(documents.map(({ id, title }) => [id, title]))
  return new Map(evidence.map(({ id, document }) => [id, titles.get(document) ?? '']))
}
