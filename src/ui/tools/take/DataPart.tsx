import { useDeferredValue, useId, useMemo, useState } from 'react'
import { htmlTable, plainTable } from '../../../release/export/clipboard.ts'
import { csvOf } from '../../../release/export/csv.ts'
import { fileName } from '../../../release/export/file-name.ts'
import { ReleaseProblem } from '../../../release/problem.ts'
import { unitsInView } from '../../../scene/areas.ts'
import { type Library, useApp, useWords } from '../../store.ts'
import { copy } from './copy.ts'
import { drive } from './drive.ts'
import { provenanceOf } from './provenance.ts'
import { save } from './save.ts'
import { bookSheets, countOf, fullTable, geoJson, partsOf, type Seen, type SetName, sets, shortTable } from './sets.ts'
import type { Jobs } from './useJob.ts'
import { workbookBeside } from './workbook.ts'

const formats = ['csv', 'xlsx', 'geojson'] as const
type Format = (typeof formats)[number]
const xlsxType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** Tables: what is seen, with the evidence of every figure. */
export function DataPart({ jobs }: { jobs: Jobs }) {
  const words = useWords()
  const id = useId()
  const view = useApp((state) => state.view)
  const atlas = useApp((state) => state.atlas)
  const list = useApp((state) => state.list)
  const site = useApp((state) => state.site)
  const boundaries = useApp((state) => state.boundaries)
  const library = useApp((state) => state.library)
  const [set, setSet] = useState<SetName>(view.board === 'table' ? 'table' : 'map')
  const [byHand, setByHand] = useState<string | null>(null)
  const settled = useDeferredValue(view)
  const counts = useMemo(() => {
    const areas = unitsInView(atlas, settled).length
    return new Map(sets.map((one) => [one, countOf({ atlas, view: settled }, one, areas, words)]))
  }, [atlas, settled, words])
  const any = counts.get(set)?.any ?? false
  const ready = library !== null && !(library instanceof ReleaseProblem)
  const seen: Seen = { view, atlas, list, site, boundaries }
  const name = (extension: string) => fileName(fileWord[set], partsOf(seen, set), atlas.manifest.version, extension)

  const exportAs = (format: Format) => {
    const file = name(format)
    jobs.run(file, async (signal, report) => {
      const sources = library as Library
      if (format === 'csv')
        save(csvOf(await drive(fullTable(seen, set, sources, words), signal, report)), file, 'text/csv')
      else if (format === 'geojson') {
        save(await drive(geoJson(seen, set, words), signal, report), file, 'application/geo+json')
      } else {
        const sheets = await drive(bookSheets(seen, set, sources, words), signal, report)
        report(null)
        save(await workbookBeside(sheets, signal), file, xlsxType)
      }
      return words('take.saved', { file })
    })
  }

  const copyTable = () => {
    if (jobs.busy) return
    setByHand(null)
    jobs.run(words('take.copy.table'), async (signal, report) => {
      const source = words('take.source', { citation: provenanceOf(seen).citation })
      const making = drive(shortTable(seen, set, library as Library, words), signal, report).then((table) => ({
        text: plainTable(table, source),
        html: htmlTable(table, source),
      }))
      if (await copy(making)) return words('take.copied.table')
      setByHand((await making).text)
      return null
    })
  }

  const off = !any || !ready
  const why = !any
    ? words(`take.none.${set === 'facilities' || set === 'projects' ? set : 'areas'}`)
    : library === null
      ? words('take.evidence.loading')
      : library instanceof ReleaseProblem
        ? words('take.evidence.failed')
        : null
  return (
    <section aria-labelledby={`${id}data`}>
      <h3 id={`${id}data`}>{words('take.data')}</h3>
      <label className="take-what">
        <span>{words('take.what')}</span>
        <select value={set} onChange={(event) => setSet(event.target.value as SetName)}>
          {sets.map((one) => (
            <option key={one} value={one}>
              {words('take.option', { name: words(`take.set.${one}`), count: counts.get(one)?.said ?? '' })}
            </option>
          ))}
        </select>
      </label>
      <p className="take-buttons">
        {formats.map((format) => (
          <button
            key={format}
            type="button"
            className="quiet"
            disabled={off}
            aria-disabled={jobs.busy || undefined}
            aria-describedby={why ? `${id}why` : undefined}
            onClick={() => exportAs(format)}
          >
            {words(`take.format.${format}`)}
          </button>
        ))}
        <button
          type="button"
          className="quiet"
          disabled={off}
          aria-disabled={jobs.busy || undefined}
          aria-describedby={why ? `${id}why` : undefined}
          onClick={copyTable}
        >
          {words('take.copy.table')}
        </button>
      </p>
      {why ? (
        <p className="take-note" id={`${id}why`}>
          {why}
        </p>
      ) : (
        <p className="take-note">{words(`take.about.${set}`)}</p>
      )}
      {byHand !== null && (
        <label className="take-by-hand">
          <span>{words('take.copy.by-hand')}</span>
          <textarea readOnly rows={6} value={byHand} ref={(area) => area?.select()} />
        </label>
      )}
    </section>
  )
}

/** What a set is called in a file's name. */
const fileWord: Record<SetName, string> = {
  map: 'values',
  series: 'series',
  table: 'table',
  facilities: 'facilities',
  projects: 'subcentres',
}
