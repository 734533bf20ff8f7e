import { useRef } from 'react'
import { type Chip, chipsOf } from '../../scene/chips.ts'
import { formatLimit } from '../../scene/format.ts'
import { noFilter } from '../../view/filter.ts'
import { fillIndicator } from '../../view/view.ts'
import { look, useApp, useStore, useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { filter } from './words/filter.ts'
import './filter.css'

addWords(filter)

/** So many stand above the map; the others are in the tool. */
const most = 10

/** The active filters, each with what it leaves; any can be taken away. */
export default function Chips() {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const view = useApp((state) => state.view)
  const list = useRef<HTMLUListElement>(null)
  const chips = chipsOf(atlas, view)
  const remove = (chip: Chip, at: number) => {
    look(store, chip.without)
    // The next chip has taken the place of this one; after the last there is the one before, or the button for all.
    requestAnimationFrame(() => {
      const buttons = list.current?.querySelectorAll('button')
      const next =
        buttons?.[Math.min(at, buttons.length - 2)] ?? document.querySelector<HTMLElement>('[data-tool=filter]')
      next?.focus()
    })
  }
  return (
    <ul className="chips" aria-label={words('filter.chips')} ref={list}>
      {chips.slice(0, most).map((chip, at) => {
        const name = nameOf(chip)
        return (
          <li key={chip.filter + chip.item}>
            <button type="button" title={words('filter.remove', { name })} onClick={() => remove(chip, at)}>
              {name} <span className="count">{words(`filter.count.${chip.of}`, { count: chip.count })}</span>
              <span aria-hidden="true"> ✕</span>
              <span className="sr-only">{words('filter.remove.short')}</span>
            </button>
          </li>
        )
      })}
      {chips.length > most && (
        <li>
          <button type="button" onClick={() => store.setState({ tool: 'filter' })}>
            {words('filter.more', { count: chips.length - most })}
          </button>
        </li>
      )}
      <li>
        <button type="button" className="all" onClick={() => look(store, noFilter)}>
          {words('filter.clear')}
        </button>
      </li>
    </ul>
  )

  function nameOf({ filter, item }: Chip): string {
    if (filter === 'range') return rangeInWords()
    if (filter === 'within') {
      const group = atlas.group(item)
      if (group) return group.name[view.lang]
      const region = atlas.region(item)
      const name = region?.name[view.lang] ?? item
      const parent = region?.level === 'county' ? atlas.lineage(item)[1] : undefined
      return parent ? words('filter.place', { name, parent: parent.shortName[view.lang] }) : name
    }
    if (filter === 'standing') return words(`filter.standing.${item}`)
    if (filter === 'batch') return words(`filter.batch.${item}`)
    if (filter === 'reliability') return words('filter.reliability', { level: words(`reliability.${item}`) })
    if (filter === 'tier') return words(`tier.${item}`)
    return filter === 'type' ? words(`type.${item}`) : words(`status.${item}`)
  }

  function rangeInWords(): string {
    const indicator = fillIndicator(atlas, view)
    const { low, high } = view.range ?? { low: null, high: null }
    const unit = indicator && !indicator.percent ? ` ${indicator.unit[view.lang]}` : ''
    const said = (value: number) => formatLimit(value, indicator ?? {}, view.lang)
    const whole = (value: number) => said(value) + unit
    if (low !== null && high !== null) return words('filter.between', { low: said(low), high: whole(high) })
    if (low !== null) return words('filter.from', { low: whole(low) })
    return words('filter.to', { high: high === null ? '' : whole(high) })
  }
}
