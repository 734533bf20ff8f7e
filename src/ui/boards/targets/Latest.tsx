import type { TargetRow } from '../../../atlas/targets.ts'
import { formatPeriod } from '../../../scene/format.ts'
import { Cite } from '../../panel/Cite.tsx'
import { Value } from '../../panel/Value.tsx'
import { useApp, useWords } from '../../store.ts'

/** The latest that is known of a target; what is known of a larger area is said to be that, and is no progress. */
export function Latest({ row, brief }: { row: TargetRow; brief?: boolean }) {
  const words = useWords()
  const { outcome, measured, latest } = row
  if (latest === null) return null
  const both = outcome !== null && measured !== null && !brief
  return (
    <div className="latest">
      <span className="label">{words('targets.latest')}</span>
      {(latest === 'outcome' || both) && <OfSource row={row} />}
      {(latest === 'measured' || both) && <OfIndicator row={row} />}
    </div>
  )
}

function OfSource({ row: { outcome, region } }: { row: TargetRow }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  if (!outcome) return null
  const part = outcome.region !== null && outcome.region !== region ? atlas.region(outcome.region) : undefined
  return (
    <p>
      {part && words('targets.latest.of', { region: part.name[lang] })}
      {outcome.title[lang]}
      {outcome.date !== null && words('targets.latest.date', { date: outcome.date })}{' '}
      <em>{words(`targets.met.${outcome.met}`)}</em> <Cite title={outcome.title[lang]} evidence={outcome.evidence} />
    </p>
  )
}

function OfIndicator({ row: { measured, progress, target } }: { row: TargetRow }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const indicator = measured ? atlas.indicator(measured.observation.indicator) : undefined
  if (!measured || !indicator) return null
  const region = atlas.region(measured.observation.region)?.name[lang] ?? ''
  const period = formatPeriod(measured.observation.period, words)
  const percent =
    progress === null
      ? ''
      : new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', {
          style: 'percent',
          // Rounded down: what is not reached must not read as reached.
          roundingMode: 'floor',
        } as Intl.NumberFormatOptions).format(progress)
  return (
    <>
      <p>
        {measured.larger
          ? words('targets.measured.larger', { region, period })
          : words('targets.measured.own', { period })}{' '}
        <Value observation={measured.observation} indicator={indicator} name={region} withUnit />{' '}
        {measured.larger && <em>{words('targets.measured.context')}</em>}
      </p>
      {progress !== null && (
        <p className="progress">
          <progress value={progress} max={1} aria-label={`${target.title[lang]}: ${percent}`} />{' '}
          {words('targets.progress', { percent })}
        </p>
      )}
    </>
  )
}
