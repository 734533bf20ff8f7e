import { useId, useState } from 'react'
import { valuesToPart } from '../../scene/areas.ts'
import { type Classed, classesOf, secondIndicator } from '../../scene/classes.ts'
import type { Paint } from '../../scene/ramps.ts'
import { writeLimits } from '../../view/limits.ts'
import {
  type Classes,
  defaultView,
  fewestClasses,
  fillIndicator,
  fillIndicators,
  methods,
  mostClasses,
  references,
  schemes,
  type View,
} from '../../view/view.ts'
import { look, targetsIn, useApp, useStore, useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { ByHand, readTyped } from './classes/ByHand.tsx'
import { Parted } from './classes/Parted.tsx'
import { Switch } from './classes/Switch.tsx'
import { classes as texts } from './words/classes.ts'
import './schemes.ts'
import './classes.css'

addWords(texts)

const counts = Array.from({ length: mostClasses - fewestClasses + 1 }, (_, index) => fewestClasses + index)
/** Of two indicators, each by itself: the outer fields of the square. */
const across: readonly Paint[] = ['m00', 'm10', 'm20']
const upwards: readonly Paint[] = ['m00', 'm01', 'm02']

/** How the values of the map are parted into classes and coloured. */
export default function ClassesTool() {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const view = useApp((state) => state.view)
  const targets = useApp((state) => targetsIn(state.library))
  const notes = useApp((state) => state.scene.legend.find((block) => block.layer === 'fill')?.notes)
  const indicator = fillIndicator(atlas, view)
  const secondId = useId()
  /** Limits that are being typed, and for what: others start from those of the view. */
  const [typed, setTyped] = useState<{ of: string; entries: readonly string[] } | null>(null)
  if (!indicator) return <p className="said">{words('classes.none')}</p>

  const { count } = view.classes
  const { scheme, reference } = view
  const percent = indicator.percent === true
  const written = writeLimits(view.classes.limits, percent)
  const of = `${indicator.id} ${written}`
  const entries = typed?.of === of ? typed.entries : written
  const read = readTyped(entries, indicator)
  const applied = 'limits' in read && read.limits.join() === view.classes.limits.join()
  const method = typed?.of === of ? 'manual' : view.classes.method
  const draft: Classes =
    method === 'manual' && 'limits' in read
      ? { method, count: read.limits.length + 1, limits: read.limits }
      : view.classes
  const classed = classesOf(atlas, { ...view, classes: draft }, targets)
  const drawn = classed.breaks.length + 1

  const chooseMethod = (next: Classes['method']) => {
    setTyped(null)
    if (next !== 'manual') look(store, { classes: { method: next, count, limits: [] } })
    else if (method !== 'manual') {
      const limits = limitsToType(classed)
      if (limits) look(store, { classes: { method: 'manual', count: limits.length + 1, limits } })
      else setTyped({ of, entries: [] })
    }
  }

  return (
    <div className="classes-tool">
      <h2>{words('classes.title')}</h2>
      {!view.layers.includes('fill') && <p className="wrong">{words('classes.off')}</p>}
      <Switch
        label={words('classes.scheme')}
        all={schemes}
        chosen={scheme}
        name={(one) => words(`classes.scheme.${one}`)}
        onChoose={(next) => look(store, { scheme: next })}
      />
      <p className="said">{words(`classes.how.${scheme}`)}</p>
      {scheme === 'diverging' && (
        <>
          <Switch
            label={words('classes.reference')}
            all={references}
            chosen={reference}
            name={(one) => words(`classes.reference.${one}`)}
            onChoose={(next) => look(store, { reference: next })}
          />
          <p className="said">{words(reference === 'target' ? 'classes.how.target' : 'classes.how.value')}</p>
        </>
      )}
      {scheme === 'bivariate' && (
        <div className="choice">
          <label htmlFor={secondId}>{words('classes.second')}</label>
          <select
            id={secondId}
            value={secondIndicator(atlas, view)?.id ?? ''}
            onChange={(event) => look(store, { second: event.target.value })}
          >
            {fillIndicators(atlas)
              .filter((one) => one !== indicator)
              .map((one) => (
                <option key={one.id} value={one.id}>
                  {one.name[view.lang]}
                </option>
              ))}
          </select>
        </div>
      )}
      <div role="status" className="said notes">
        {(notes ?? []).map((note) => (
          <p key={note} className={classed.refused && note === notes?.[0] ? 'wrong' : undefined}>
            {note}
          </p>
        ))}
      </div>
      {classed.second ? (
        <>
          <h3>{indicator.name[view.lang]}</h3>
          <Parted
            view={view}
            indicator={indicator}
            values={classed.second.values.first}
            breaks={classed.breaks}
            ramp={across}
          />
          <h3>{classed.second.indicator.name[view.lang]}</h3>
          <Parted
            view={view}
            indicator={classed.second.indicator}
            values={classed.second.values.second}
            breaks={classed.second.breaks}
            ramp={upwards}
          />
        </>
      ) : (
        <>
          <Switch
            label={words('classes.method')}
            all={methods}
            chosen={method}
            name={(one) => words(`classes.method.${one}`)}
            onChoose={chooseMethod}
          />
          <p className="said">{words(`classes.how.${method}`)}</p>
          {method === 'manual' ? (
            <ByHand
              indicator={indicator}
              typed={entries}
              read={read}
              applied={applied}
              onType={(next) => setTyped({ of, entries: next })}
              onApply={(limits) => look(store, { classes: { method: 'manual', count: limits.length + 1, limits } })}
            />
          ) : (
            <>
              <Switch
                label={words('classes.count')}
                all={counts}
                chosen={count}
                name={String}
                onChoose={(next) => look(store, { classes: { method, count: next, limits: [] } })}
              />
              {drawn < count && <p className="said">{words('classes.count.fewer', { drawn })}</p>}
            </>
          )}
          <Parted
            view={view}
            indicator={indicator}
            values={valuesToPart(atlas, view, indicator)}
            breaks={classed.breaks}
            ramp={classed.ramp}
            reference={classed.reference?.value ?? null}
            isJudged
          />
        </>
      )}
      <button type="button" className="reset" disabled={isUsual(view)} onClick={() => look(store, usual)}>
        {words('classes.reset')}
      </button>
    </div>
  )
}

const { classes, scheme, reference, second } = defaultView
const usual = { classes, scheme, reference, second }

const isUsual = (view: View) => Object.entries(usual).every(([name, value]) => same(view[name as keyof View], value))
const same = (one: unknown, other: unknown) => JSON.stringify(one) === JSON.stringify(other)

/** Those on the map, no finer than an address can hold them; null where they are too few to be entered. */
function limitsToType({ breaks }: Classed): number[] | null {
  const limits = [...new Set(breaks.map((limit) => Number(limit.toFixed(6))))]
  return limits.length + 1 >= fewestClasses ? limits.slice(0, mostClasses - 1) : null
}
