import { useEffect, useState } from 'react'
import { missingParts } from '../../../desk/change/open.ts'
import type { Source } from '../../../desk/project.ts'
import { useApp, useWords } from '../../store.ts'
import { useDesk } from '../desk-store.ts'
import { type Chosen, Grid } from '../grid/Grid.tsx'
import { placeOf } from '../grid/place.ts'
import { fieldName } from './fields.ts'
import { looking } from './looking.ts'

interface Props {
  source: Source
  chosen: Chosen | null
  onChoose(chosen: Chosen): void
}

/** The whole sheet, with what its rows and columns are taken for; at the cell that somebody came to see. */
export function SheetGrid({ source, chosen, onChoose }: Props) {
  const [start] = useState(() => {
    const { cell, source: id } = looking.getState()
    return cell && id === source.id ? placeOf(source, cell) : null
  })
  // Whoever comes again comes for no cell.
  useEffect(() => looking.setState({ cell: null }), [])
  return (
    <Grid
      source={source}
      chosen={chosen}
      onChoose={onChoose}
      heading={(column) => <HoldsText source={source} column={column} />}
      start={start}
    />
  )
}

/** What a column is taken for, in a few words. */
function HoldsText({ source, column }: { source: Source; column: number }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const base = useDesk((state) => state.base)
  const holds = source.columns[column] ?? { is: 'ignored' }
  if (holds.is === 'field') return <span>{fieldName(source, holds.field, words, lang)}</span>
  if (holds.is !== 'value') return <span>{words(`desk.role.${holds.is}`)}</span>
  if (missingParts(source, holds).length > 0) return <span className="desk-wrong">{words('desk.rows.open')}</span>
  const id = holds.indicator ?? source.whole.indicator
  const name = base?.indicators.find((one) => one.id === id)?.name[lang] ?? words('desk.role.value')
  // The period comes first: of long names only the beginning is seen.
  return (
    <>
      <i>{holds.period ?? source.whole.period}</i> <span>{name}</span>
    </>
  )
}
