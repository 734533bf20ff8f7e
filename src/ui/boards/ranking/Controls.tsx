import { useMemo } from 'react'
import type { FittedPreset } from '../../../atlas/composite/presets.ts'
import { evenShares } from '../../../atlas/composite/shares.ts'
import {
  aggregations,
  doubtfulRules,
  limits,
  missingRules,
  normalisations,
  plainSpec,
  type RankingSpec,
} from '../../../atlas/composite/spec.ts'
import { amongs } from '../../../view/view.ts'
import { look, useApp, useStore, useWords } from '../../store.ts'
import { offered, type Who, withIndicators } from './choice.ts'

interface Props {
  spec: RankingSpec
  who: Who
  presets: readonly FittedPreset[]
  change(spec: RankingSpec): void
}

const weightings = ['equal', 'set', 'entropy'] as const

/** Who is ranked, by what, and how. */
export function Controls({ spec, who, presets, change }: Props) {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const view = useApp((state) => state.view)
  const ids = spec.indicators.map((one) => one.id)
  const used = presets.find(
    (one) =>
      ids.length > 0 && one.indicators.length === ids.length && one.indicators.every(({ id }) => ids.includes(id)),
  )
  const nameOf = (id: FittedPreset['id']) =>
    atlas.cobuilding.find((one) => one.kind === 'model' && one.id === id)?.title[view.lang] ??
    words(id === 'general' ? 'ranking.preset.general' : 'ranking.preset.model')
  const known = presets.filter((one) => one.id === 'general' || atlas.cobuilding.some((record) => record.id === one.id))
  const empty = known.filter((one) => one.indicators.length === 0)
  const rest = useMemo(() => offered(atlas, who, spec.indicators), [atlas, who, spec.indicators])
  // Without an indicator there is nothing to decide on, and no address would hold it.
  const none = ids.length === 0
  return (
    <div className="ranking-controls">
      <Select
        id="ranking-among"
        label={words('ranking.among')}
        value={view.among}
        options={amongs.map((one) => [one, words(`ranking.among.${one}`)])}
        choose={(among) => look(store, { among, ranking: null })}
      />
      <Select
        id="ranking-preset"
        label={words('ranking.preset')}
        value={used?.id ?? ''}
        options={[
          ...(used ? [] : [['', words('ranking.preset.own')] as const]),
          ...known.filter((one) => one.indicators.length > 0).map((one) => [one.id, nameOf(one.id)] as const),
        ]}
        choose={(id) => {
          const preset = presets.find((one) => one.id === id)
          if (preset) change({ ...plainSpec(preset.indicators), seed: spec.seed, draws: spec.draws })
        }}
      />
      <Select
        id="ranking-add"
        label={words('ranking.add')}
        value=""
        options={[
          ['', words('ranking.add.choose', { count: rest.length })],
          ...rest.map(
            ({ indicator, known }) =>
              [indicator.id, words('ranking.add.known', { indicator: indicator.name[view.lang], known })] as const,
          ),
        ]}
        disabled={rest.length === 0 || ids.length >= limits.indicators}
        choose={(id) => {
          if (id !== '') change(withIndicators(spec, [...spec.indicators, { id, direction: 1 }]))
        }}
      />
      <Select
        id="ranking-normalisation"
        label={words('ranking.normalisation')}
        value={spec.normalisation}
        options={normalisations.map((one) => [one, words(`ranking.normalisation.${one}`)])}
        disabled={none}
        choose={(normalisation) => change({ ...spec, normalisation })}
      />
      <Select
        id="ranking-weights"
        label={words('ranking.weights')}
        value={spec.weights.kind}
        options={weightings.map((one) => [one, words(`ranking.weights.${one}`)])}
        disabled={none}
        choose={(kind) =>
          change({ ...spec, weights: kind === 'set' ? { kind, shares: evenShares(ids.length) } : { kind } })
        }
      />
      <Select
        id="ranking-aggregation"
        label={words('ranking.aggregation')}
        value={spec.aggregation}
        options={aggregations.map((one) => [one, words(`ranking.aggregation.${one}`)])}
        disabled={none}
        choose={(aggregation) => change({ ...spec, aggregation })}
      />
      <Select
        id="ranking-missing"
        label={words('ranking.missing')}
        value={spec.missing}
        options={missingRules.map((one) => [one, words(`ranking.missing.${one}`)])}
        disabled={none}
        choose={(missing) => change({ ...spec, missing })}
      />
      <Select
        id="ranking-doubtful"
        label={words('ranking.doubtful')}
        value={spec.doubtful}
        options={doubtfulRules.map((one) => [one, words(`ranking.doubtful.${one}`)])}
        disabled={none}
        choose={(doubtful) => change({ ...spec, doubtful })}
      />
      {empty.length > 0 && (
        <p className="empty-presets">
          {words('ranking.preset.empty', {
            models: empty.map((one) => nameOf(one.id)).join(view.lang === 'zh' ? '、' : ', '),
          })}
        </p>
      )}
    </div>
  )
}

function Select<T extends string>(props: {
  id: string
  label: string
  value: T | ''
  options: readonly (readonly [T | '', string])[]
  disabled?: boolean
  choose(value: T): void
}) {
  return (
    <div className="by">
      <label htmlFor={props.id}>{props.label}</label>
      <select
        id={props.id}
        value={props.value}
        disabled={props.disabled}
        onChange={(event) => props.choose(event.target.value as T)}
      >
        {props.options.map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
    </div>
  )
}
