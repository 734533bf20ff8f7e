import { useId } from 'react'
import { useShallow } from 'zustand/react/shallow'
import { groupBy } from '../../atlas/atlas.ts'
import { address } from '../../view/location.ts'
import { fillIndicator, fillIndicators, isWidelyKnown, levels } from '../../view/view.ts'
import { look, useApp, useStore, useWords } from '../store.ts'
import { useChoice } from './useChoice.ts'

/** Which indicator, at which level, in which zone. */
export function Controls() {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const {
    fill,
    level: shownLevel,
    lang,
    within,
  } = useApp(useShallow(({ view: { fill, level, lang, within } }) => ({ fill, level, lang, within })))
  const list = useApp((state) => state.list)
  const shown = fillIndicator(atlas, { fill })
  const several = within.length > 1 || within.some((id) => !atlas.group(id))
  return (
    <section className="controls" aria-label={words('control.title')}>
      <Choice
        label={words('control.indicator')}
        value={shown?.id ?? ''}
        options={fillIndicators(atlas).map((one) => [
          one.id,
          one.name[lang],
          words(isWidelyKnown(atlas, one) ? 'control.indicator.main' : 'control.indicator.few'),
        ])}
        onChoose={(fill) => look(store, { fill, period: null })}
      />
      <fieldset className="switcher">
        <legend className="sr-only">{words('control.level')}</legend>
        {levels.map((level) => (
          <button key={level} type="button" aria-pressed={shownLevel === level} onClick={() => look(store, { level })}>
            {words(`level.${level}`)}
          </button>
        ))}
      </fieldset>
      <Choice
        label={words('control.group')}
        value={several ? 'several' : (within[0] ?? '')}
        options={[
          ['', words('control.group.all')],
          ...(several ? [['several', words('control.group.several')] as [string, string]] : []),
          ...atlas.groups.map((one): [string, string] => [one.id, one.name[lang]]),
        ]}
        onChoose={(group) => group !== 'several' && look(store, { within: group ? [group] : [] })}
      />
      {list.releases.length > 1 && (
        <Choice
          label={words('control.release')}
          value={atlas.manifest.version}
          options={list.releases.map((one) => [one.version, one.title[lang]])}
          onChoose={(release) =>
            address.open({ ...store.getState().view, release: release === list.default ? null : release })
          }
        />
      )}
    </section>
  )
}

/** A list to choose one from. */
export function Choice(props: {
  label: string
  value: string
  /** Value, name and, if they are grouped, the group. */
  options: readonly (readonly [string, string, string?])[]
  onChoose(value: string): void
}) {
  const id = useId()
  const [shown, choose] = useChoice(props.value, props.onChoose)
  return (
    <div className="choice">
      <label htmlFor={id}>{props.label}</label>
      <select id={id} value={shown} onChange={({ target }) => choose(target.value)}>
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
