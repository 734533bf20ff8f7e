import type { Region } from '../../../release/schema.ts'
import { type Citation, type Figure, marksInWords } from '../../../scene/report/citations.ts'
import type { Words } from '../../../view/words.ts'
import { citedOf } from '../../panel/cited.ts'
import { look, useApp, useStore, useWords } from '../../store.ts'
import { useForPaper } from './paper.ts'

/** Numbers of evidence behind what is said; they open it on a screen. */
export function Marks({ cited }: { cited: Citation }) {
  const words = useWords()
  const store = useStore()
  const forPaper = useForPaper()
  if (cited.marks.length === 0) return null
  const said = `[${marksInWords(cited.marks)}]`
  if (forPaper) return <sup className="report-mark">{said}</sup>
  const { title, evidence, note } = cited
  return (
    <button
      type="button"
      className="report-mark"
      aria-label={words('report.mark', { marks: said, title })}
      onClick={() => store.setState({ cited: { title, value: '', status: null, formula: null, note, evidence } })}
    >
      {said}
    </button>
  )
}

interface Numbered {
  marks: readonly number[]
  formulas?: readonly number[]
}

/** As in "[3, f1]"; empty where there is nothing to point to. */
function numbersIn({ marks, formulas = [] }: Numbered, words: Words): string {
  const said = [
    ...(marks.length > 0 ? [marksInWords(marks)] : []),
    ...formulas.map((number) => words('report.formula.short', { number })),
  ]
  return said.length === 0 ? '' : `[${said.join(', ')}]`
}

/** Numbers behind what leads to its evidence itself. */
export function Numbers(numbered: Numbered) {
  const said = numbersIn(numbered, useWords())
  if (said === '') return null
  return (
    <>
      <wbr />
      <sup className="report-mark">{said}</sup>
    </>
  )
}

/** A figure with the numbers of its evidence; on a screen it opens it. */
export function FigureText({ figure, withUnit, plain }: { figure: Figure; withUnit?: boolean; plain?: boolean }) {
  const words = useWords()
  const store = useStore()
  const lang = useApp((state) => state.view.lang)
  const forPaper = useForPaper()
  const { observation, indicator, region, doubtful } = figure
  const name = region.name[lang]
  const text = withUnit && !indicator.percent ? `${figure.text} ${indicator.unit[lang]}` : figure.text
  const content = (
    <span className="report-number">
      {text}
      {doubtful && <span className="mark">{forPaper ? words('report.doubtful') : '?'}</span>}
    </span>
  )
  const numbered = { marks: figure.marks, formulas: plain ? [] : figure.formulas }
  const numbers = <Numbers {...numbered} />
  if (forPaper) {
    return (
      <span className={`report-figure ${observation.status}`}>
        {content}
        {numbers}
      </span>
    )
  }
  return (
    <button
      type="button"
      className={`report-figure value ${observation.status}`}
      aria-label={words('value.evidence', {
        name: `${name} ${observation.period}`,
        value: text + numbersIn(numbered, words),
      })}
      title={doubtful ? words('absence.doubtful') : undefined}
      onClick={() => store.setState({ cited: citedOf(observation, indicator, name, lang) })}
    >
      {content}
      {numbers}
    </button>
  )
}

/** A region, leading to its own report on a screen. */
export function RegionName({ region }: { region: Region }) {
  const store = useStore()
  const lang = useApp((state) => state.view.lang)
  const forPaper = useForPaper()
  if (forPaper || region.level === 'nation') return <>{region.name[lang]}</>
  return (
    <button type="button" className="region report-region" onClick={() => look(store, { region: region.adcode })}>
      {region.name[lang]}
    </button>
  )
}
