import type { RefObject } from 'react'
import type { Group } from '../../../atlas/search/find.ts'
import { useWords } from '../../store.ts'
import { FoundText } from './FoundText.tsx'
import { type Row, rowsOf } from './rows.ts'

export const listId = 'search-list'
export const optionId = (index: number) => `search-option-${index}`

/** The list under the search box. The keyboard stays in the box; the active option is told by its id. */
export function Results(props: {
  groups: readonly Group[]
  opened: ReadonlySet<string>
  active: number
  list: RefObject<HTMLDivElement | null>
  onPoint(index: number): void
  onChoose(row: Row): void
}) {
  const words = useWords()
  const rows = rowsOf(props.groups, props.opened)
  return (
    <div role="listbox" id={listId} className="search-list" aria-label={words('search.results')} ref={props.list}>
      {props.groups.map(({ kind }) => (
        // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox
        <div key={kind} role="group" aria-labelledby={`search-kind-${kind}`}>
          <div className="search-kind" id={`search-kind-${kind}`} role="presentation">
            {words(`search.kind.${kind}`)}
          </div>
          {rows.map((row, index) =>
            row.kind !== kind ? null : (
              // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the search box
              // biome-ignore lint/a11y/useKeyWithClickEvents: the search box hears the keys
              <div
                key={row.found?.subject.id ?? 'more'}
                role="option"
                id={optionId(index)}
                className={row.found ? 'found' : 'found more'}
                aria-selected={index === props.active}
                onPointerMove={() => props.onPoint(index)}
                onMouseDown={(event) => event.preventDefault()}
                onClick={() => props.onChoose(row)}
              >
                {row.found ? <FoundText found={row.found} /> : words('search.more', { count: row.more })}
              </div>
            ),
          )}
        </div>
      ))}
    </div>
  )
}
