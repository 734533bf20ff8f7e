import { countsOf, type ListFilter } from '../../../scene/chips.ts'
import { toggled, type View } from '../../../view/view.ts'
import { look, useApp, useStore } from '../../store.ts'

interface Props<F extends ListFilter> {
  filter: F
  all: View[F] & readonly string[]
  title: string
  nameOf(item: string): string
}

/** A filter whose choices are few: each with how many records it would leave; those that leave none are said to. */
export function Choices<F extends Exclude<ListFilter, 'within'>>({ filter, all, title, nameOf }: Props<F>) {
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const view = useApp((state) => state.view)
  const chosen: readonly string[] = view[filter]
  const counts = countsOf(atlas, view, filter)
  return (
    <fieldset className="choices">
      <legend>{title}</legend>
      {all.map((item) => {
        const count = counts.get(item) ?? 0
        return (
          <label key={item} className={count === 0 ? 'none' : undefined}>
            <input
              type="checkbox"
              checked={chosen.includes(item)}
              onChange={() => look(store, { [filter]: toggled<string>(all, chosen, item) } as Partial<View>)}
            />
            <span>{nameOf(item)}</span>
            <span className="count">{count}</span>
          </label>
        )
      })}
    </fieldset>
  )
}
