import { type FocusEvent, memo, type PointerEvent, useCallback, useMemo, useState } from 'react'
import { type Agglomeration, agglomeration } from '../../../atlas/inequality/agglomeration.ts'
import type { Member } from '../../../atlas/inequality/sample.ts'
import { formatPeriod, formatValue } from '../../../scene/format.ts'
import { areaEvidence, populationPeriod } from '../../../scene/inequality.ts'
import { Value } from '../../panel/Value.tsx'
import { LongBody } from '../../parts/LongBody.tsx'
import { point, useApp, useStore, useWords } from '../../store.ts'
import { Sentences } from '../charts/Sentences.tsx'
import { formatDegree } from './format.ts'
import { RegionButton } from './RegionButton.tsx'
import type { Measured } from './useMeasured.ts'

const columns = ['name', 'resource', 'population', 'area', 'hrad', 'pad', 'ratio', 'difference'] as const
type Column = (typeof columns)[number]
const degrees = { hrad: 'HRAD', pad: 'PAD', ratio: 'HRAD/PAD', difference: 'HRAD−PAD' } as const
type Row = Member & Agglomeration

/** The agglomeration degrees of every region, with the numbers that they are made of. */
export const Degrees = memo(function Degrees({ measured }: { measured: Measured }) {
  const words = useWords()
  const store = useStore()
  const { atlas, resource, period, sample, names, view } = measured
  const { lang } = view
  const [sort, setSort] = useState<{ by: Column; descending: boolean }>({ by: 'ratio', descending: true })
  const rows = useMemo(() => {
    const found = agglomeration(sample.members)
    if (!found) return null
    const all = sample.members.flatMap((member, index): Row[] => {
      const degree = found[index]
      return degree ? [{ ...member, ...degree }] : []
    })
    const { by } = sort
    const sign = sort.descending ? -1 : 1
    const compare = new Intl.Collator(lang === 'zh' ? 'zh-CN' : 'en-GB').compare
    return all.sort(
      (a, b) => sign * (by === 'name' ? compare(names.get(a.region) ?? '', names.get(b.region) ?? '') : a[by] - b[by]),
    )
  }, [sample, sort, names, lang])
  const row = useCallback(
    (one: Row, index: number) => <Line key={one.region} one={one} index={index} measured={measured} />,
    [measured],
  )
  if (!rows) return null
  const heads: Record<Column, string> = {
    name: words('table.region'),
    resource: resource.name[lang],
    population: atlas.indicator('population')?.name[lang] ?? words('inequality.base.population'),
    area: words('inequality.degrees.area'),
    ...degrees,
  }
  const caption = words('inequality.degrees.caption', { period: formatPeriod(period, words) })
  const pointAt = ({ target }: PointerEvent | FocusEvent) =>
    point(store, (target as Element).closest<HTMLElement>('tr[data-region]')?.dataset.region ?? null)
  return (
    <section className="degrees">
      <h3>{words('inequality.degrees')}</h3>
      <Sentences quiet all={[words('inequality.degrees.read')]} />
      {/* biome-ignore lint/a11y/useSemanticElements: a wide table scrolls in it */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: so that the keyboard can scroll it */}
      <div className="table-window" role="region" aria-label={caption} tabIndex={0}>
        <table
          aria-rowcount={rows.length + 1}
          onPointerOver={pointAt}
          onPointerLeave={() => point(store, null)}
          onFocus={pointAt}
          onBlur={() => point(store, null)}
        >
          <caption>{caption}</caption>
          <thead>
            <tr aria-rowindex={1}>
              {columns.map((by) => {
                const own = sort.by === by
                return (
                  <th key={by} scope="col" aria-sort={own ? (sort.descending ? 'descending' : 'ascending') : 'none'}>
                    <button
                      type="button"
                      className="sort"
                      title={words('inequality.degrees.sort')}
                      onClick={() => setSort({ by, descending: own ? !sort.descending : by !== 'name' })}
                    >
                      <span>{heads[by]}</span>
                      <i aria-hidden="true">{own ? (sort.descending ? '▼' : '▲') : '↕'}</i>
                    </button>
                  </th>
                )
              })}
            </tr>
          </thead>
          <LongBody items={rows} row={row} />
        </table>
      </div>
    </section>
  )
})

const Line = memo(function Line({ one, index, measured }: { one: Row; index: number; measured: Measured }) {
  const { atlas, resource, names, view } = measured
  const { lang } = view
  const picked = useApp((state) => state.view.region === one.region)
  const pointed = useApp((state) => state.hovered === one.region)
  const name = names.get(one.region) ?? ''
  const full = atlas.region(one.region)?.name[lang] ?? name
  const population = atlas.indicator('population')
  return (
    <tr
      data-region={one.region}
      aria-rowindex={index + 2}
      className={`${pointed ? 'pointed ' : ''}${picked ? 'chosen' : ''}`}
    >
      <th scope="row">
        <RegionButton adcode={one.region} name={name} />
      </th>
      <td>
        <Value observation={one.observation} indicator={resource} name={full} />
      </td>
      <td>
        {population && (
          <Value
            observation={atlas.observation(one.region, 'population', populationPeriod)}
            indicator={population}
            name={full}
          />
        )}
      </td>
      <td>
        <Area region={one.region} area={one.area} name={full} />
      </td>
      <td>{formatDegree(one.hrad, lang)}</td>
      <td>{formatDegree(one.pad, lang)}</td>
      <td className="main">{formatDegree(one.ratio, lang)}</td>
      <td>{formatDegree(one.difference, lang)}</td>
    </tr>
  )
})

/** The area of a boundary, which leads to where the boundary is from. */
function Area({ region, area, name }: { region: string; area: number; name: string }) {
  const words = useWords()
  const store = useStore()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const written = formatValue(area, { decimals: 0 }, lang)
  const source = areaEvidence(atlas, region, area)
  if (!source) return written
  const value = words('inequality.degrees.drawn', { area: written })
  return (
    <button
      type="button"
      className="value"
      aria-label={words('value.evidence', { name, value })}
      onClick={() =>
        store.setState({
          cited: {
            ...{ title: name, value, status: null, formula: null },
            ...{ note: source.note ?? null, evidence: source.evidence },
          },
        })
      }
    >
      {written}
    </button>
  )
}
