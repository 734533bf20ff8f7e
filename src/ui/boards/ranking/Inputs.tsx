import { useState } from 'react'
import type { RankingResult } from '../../../atlas/composite/result.ts'
import { Value } from '../../panel/Value.tsx'
import { useApp, useWords } from '../../store.ts'

/** The values that the ranks were made of, each with the way to its evidence; drawn when it is first opened. */
export function Inputs({ result }: { result: RankingResult }) {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const lang = useApp((state) => state.view.lang)
  const [opened, setOpened] = useState(false)
  const regions = [...result.ranked, ...result.unranked].map((one) => one.region)
  const columns = result.indicators.flatMap((one) => {
    const indicator = atlas.indicator(one.id)
    return indicator ? [{ indicator, period: one.period }] : []
  })
  return (
    <details className="inputs-used" onToggle={(event) => event.currentTarget.open && setOpened(true)}>
      <summary>{words('ranking.inputs', { count: regions.length })}</summary>
      {opened && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by the keyboard
        <section className="scroll-table" tabIndex={0} aria-label={words('ranking.inputs.table')}>
          <table>
            <thead>
              <tr>
                <th scope="col">{words('table.region')}</th>
                {columns.map(({ indicator, period }) => (
                  <th key={indicator.id} scope="col">
                    {indicator.name[lang]}{' '}
                    <small>
                      {period} · {indicator.unit[lang]}
                    </small>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {regions.map((adcode) => (
                <tr key={adcode}>
                  <th scope="row">{atlas.region(adcode)?.shortName[lang] ?? adcode}</th>
                  {columns.map(({ indicator, period }) => {
                    const reading = atlas.read(adcode, indicator.id, period)
                    const own = atlas.observation(adcode, indicator.id, period)
                    return (
                      <td key={indicator.id}>
                        {reading.kind === 'absent' && !own ? (
                          <span className="absent">{words(`absence.short.${reading.absence}`)}</span>
                        ) : (
                          <Value
                            observation={reading.kind === 'value' ? reading.observation : own}
                            indicator={indicator}
                            name={atlas.region(adcode)?.name[lang] ?? adcode}
                          />
                        )}
                      </td>
                    )
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </details>
  )
}
