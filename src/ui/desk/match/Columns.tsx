import { useMemo, useState } from 'react'
import { missingParts } from '../../../desk/change/open.ts'
import { ignoreColumns, setColumn } from '../../../desk/change/source.ts'
import type { Column, Source } from '../../../desk/project.ts'
import { columnName } from '../../../release/sheets/workbook.ts'
import { useApp, useWords } from '../../store.ts'
import { act } from '../desk-store.ts'
import { fieldName, fieldsOf } from './fields.ts'
import { IndicatorSelect } from './IndicatorSelect.tsx'
import { PeriodField, UnitField } from './TextField.tsx'
import { useHeadings } from './useHeadings.ts'

/** So many columns are shown at first; yearbooks have a dozen, exports of databases hundreds. */
const first = 30
const plainRoles = [
  'region',
  'parent',
  'period',
  'indicator',
  'unit',
  'document',
  'quote',
  'note',
  'value-status',
] as const

/** What every column holds: those of which something is missing say so. */
export function Columns({ source }: { source: Source }) {
  const words = useWords()
  const headings = useHeadings(source)
  const [all, setAll] = useState(false)
  const count = Math.max(headings.length, source.columns.length)
  const shown = all ? count : Math.min(count, first)
  // Those that nothing at all is known of; where only the period is missing, somebody wants the figures.
  const unknown = source.columns.flatMap((one, at) => (missingParts(source, one).includes('indicator') ? [at] : []))
  return (
    <section aria-labelledby="desk-columns">
      <h3 id="desk-columns">{words('desk.columns.title')}</h3>
      {unknown.length > 0 && (
        <button
          type="button"
          className="quiet"
          onClick={() => act((project) => ignoreColumns(project, source.id, unknown), 'desk.act.ignore')}
        >
          {words('desk.columns.ignore', { count: unknown.length })}
        </button>
      )}
      {source.kind === 'figures' && !source.columns.some(({ is }) => is === 'region') && (
        <p className="desk-wrong">{words('desk.columns.no-region')}</p>
      )}
      <ol className="desk-columns">
        {Array.from({ length: shown }, (_, column) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
          <ColumnItem key={column} source={source} column={column} headings={headings[column]} />
        ))}
      </ol>
      {shown < count && (
        <button type="button" className="quiet" onClick={() => setAll(true)}>
          {words('desk.columns.more', { count: count - shown })}
        </button>
      )}
    </section>
  )
}

const noHeadings: readonly string[] = []

function ColumnItem(props: { source: Source; column: number; headings: readonly string[] | undefined }) {
  const { source, column, headings = noHeadings } = props
  const words = useWords()
  const holds: Column = source.columns[column] ?? { is: 'ignored' }
  const missing = missingParts(source, holds)
  // The other way round, the file's rows are the columns.
  const letter = source.layout.turned ? String(column + 1) : columnName(column)
  const heading = useMemo(() => [...new Set(headings)].filter(Boolean).join(' · '), [headings])
  const change = (next: Column) => act((project) => setColumn(project, source.id, column, next), 'desk.act.column')
  return (
    <li className={missing.length > 0 ? 'desk-column desk-open' : 'desk-column'}>
      <p className="desk-column-head">
        <b>{letter}</b> <span>{heading || words('desk.columns.unnamed')}</span>
      </p>
      <RoleSelect
        label={words('desk.columns.role', { column: letter })}
        holds={holds}
        source={source}
        onChange={change}
      />
      {holds.is === 'value' && (
        <>
          <IndicatorSelect
            label={words('desk.columns.indicator', { column: letter })}
            isHidden
            value={holds.indicator}
            near={heading}
            none={words(missing.includes('indicator') ? 'desk.columns.choose-indicator' : 'desk.columns.as-whole')}
            onChange={(indicator) => change({ ...holds, indicator })}
          />
          <PeriodField
            label={words('desk.columns.period', { column: letter })}
            isHidden
            value={holds.period}
            placeholder={words(missing.includes('period') ? 'desk.columns.missing-period' : 'desk.columns.as-whole')}
            onChange={(period) => change({ ...holds, period })}
          />
          <UnitField
            label={words('desk.columns.unit', { column: letter })}
            isHidden
            value={holds.unit}
            indicator={holds.indicator ?? source.whole.indicator}
            placeholder={words(missing.includes('unit') ? 'desk.columns.missing-unit' : 'desk.columns.as-whole')}
            onChange={(unit) => change({ ...holds, unit })}
          />
        </>
      )}
      {missing.length > 0 && (
        <p className="desk-wrong desk-missing">
          {words('desk.columns.missing', {
            what: missing.map((part) => words(`desk.part.${part}`)).join(words('desk.and')),
          })}
        </p>
      )}
    </li>
  )
}

function RoleSelect(props: { label: string; holds: Column; source: Source; onChange(column: Column): void }) {
  const { label, holds, source, onChange } = props
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const fields = fieldsOf(source)
  const headed = (field: string) => fieldName(source, field, words, lang)
  const value = holds.is === 'field' ? `field ${holds.field}` : holds.is
  const isKnown = holds.is !== 'field' || fields.includes(holds.field)
  const choose = (chosen: string) => {
    if (chosen.startsWith('field ')) onChange({ is: 'field', field: chosen.slice(6) })
    else if (chosen === 'value') onChange({ is: 'value', indicator: null, period: null, unit: null })
    else onChange({ is: chosen as (typeof plainRoles)[number] | 'ignored' })
  }
  return (
    <label>
      <span className="sr-only">{label}</span>
      <select value={value} onChange={({ target }) => choose(target.value)}>
        <option value="ignored">{words('desk.role.ignored')}</option>
        {source.kind === 'figures' && <option value="value">{words('desk.role.value')}</option>}
        {source.kind !== 'record' &&
          plainRoles.map((one) => (
            <option key={one} value={one}>
              {words(`desk.role.${one}`)}
            </option>
          ))}
        {!isKnown && holds.is === 'field' && <option value={value}>{headed(holds.field)}</option>}
        {fields.map((field) => (
          <option key={field} value={`field ${field}`}>
            {headed(field)}
          </option>
        ))}
      </select>
    </label>
  )
}
