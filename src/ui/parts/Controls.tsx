import { type ChangeEvent, useId } from 'react'
import { groupBy } from '../../atlas/atlas.ts'
import { address } from '../../view/location.ts'
import { fillIndicator, fillIndicators, isWidelyKnown, levels } from '../../view/view.ts'
import { look, useApp, useStore, useWords } from '../store.ts'

/** Which indicator, at which level, in which zone. */
export function Controls() {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const view = useApp((state) => state.view)
  const list = useApp((state) => state.list)
  const shown = fillIndicator(atlas, view)
  const several = view.within.length > 1 || view.within.some((id) => !atlas.group(id))
  return (
    <section className="controls" aria-label={words('control.title')}>
      <Choice
        label={words('control.indicator')}
        value={shown?.id ?? ''}
        options={fillIndicators(atlas).map((one) => [
          one.id,
          one.name[view.lang],
          words(isWidelyKnown(atlas, one) ? 'control.indicator.main' : 'control.indicator.few'),
        ])}
        onChoose={(fill) => look(store, { fill, period: null })}
      />
      <fieldset className="switcher">
        <legend className="sr-only">{words('control.level')}</legend>
        {levels.map((level) => (
          <button key={level} type="button" aria-pressed={view.level === level} onClick={() => look(store, { level })}>
            {words(`level.${level}`)}
          </button>
        ))}
      </fieldset>
      <Choice
        label={words('control.group')}
        value={several ? 'several' : (view.within[0] ?? '')}
        options={[
          ['', words('control.group.all')],
          ...(several ? [['several', words('control.group.several')] as [string, string]] : []),
          ...atlas.groups.map((one): [string, string] => [one.id, one.name[view.lang]]),
        ]}
        onChoose={(group) => group !== 'several' && look(store, { within: group ? [group] : [] })}
      />
      {list.releases.length > 1 && (
        <Choice
          label={words('control.release')}
          value={atlas.manifest.version}
          options={list.releases.map((one) => [one.version, one.title[view.lang]])}
          onChoose={(release) => address.open({ ...view, release: release === list.default ? null : release })}
        />
      )}
    </section>
  )
}

function Choice(props: {
  label: string
  value: string
  /** Value, name and, if they are grouped, the group. */
  options: readonly (readonly [string, string, string?])[]
  onChoose(value: string): void
}) {
  const id = useId()
  return (
    <div className="choice">
      <label htmlFor={id}>{props.label}</label>
      <select
        id={id}
        value={props.value}
        onChange={(event: ChangeEvent<HTMLSelectElement>) => props.onChoose(event.target.value)}
      >
        {[...groupBy(props.options, (option) => option[2] ?? '')].map(([group, options]) => {
          const items = options.map(([value, name]) => (
            <option key={value} value={value}>
              {name}
            </option>
          ))
          return group ? (
            <optgroup key={group} label={group}>
              {items}
            </optgroup>
          ) : (
            items
          )
        })}
      </select>
    </div>
  )
}
