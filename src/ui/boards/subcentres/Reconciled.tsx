import { type CSSProperties, useMemo } from 'react'
import { type Reconciliation, reconcile, type SubcentreProblem, statuses } from '../../../atlas/subcentres.ts'
import type { PresentObservation } from '../../../release/schema.ts'
import { formatPeriod } from '../../../scene/format.ts'
import { Value } from '../../panel/Value.tsx'
import { useApp, useWords } from '../../store.ts'
import { RegionButton } from '../institutions/buttons.tsx'

/** What is named against what is published: each province in a line with a bar, then the prefectures as a table. */
export function Reconciled() {
  const words = useWords()
  const atlas = useApp((state) => state.atlas)
  const all = useMemo(() => reconcile(atlas), [atlas])
  const provinces = all.filter(({ region }) => region.level === 'province')
  const prefectures = all.filter(({ region }) => region.level !== 'province')
  const known = prefectures.filter((one) => namedIn(one) > 0 || one.built || one.others.length > 0)
  const unknown = prefectures.filter((one) => !known.includes(one))
  return (
    <>
      {provinces.map((one) => (
        <ProvinceLine key={one.region.adcode} line={one} />
      ))}
      {known.length > 0 && (
        <table className="reconciled">
          <caption>{words('subcentres.caption')}</caption>
          <thead>
            <tr>
              <th scope="col">{words('table.region')}</th>
              <th scope="col">{words('subcentres.column.named')}</th>
              <th scope="col">{words('subcentres.column.built')}</th>
              <th scope="col">{words('subcentres.column.unnamed')}</th>
              <th scope="col">{words('subcentres.column.others')}</th>
            </tr>
          </thead>
          <tbody>
            {known.map((one) => (
              <Row key={one.region.adcode} line={one} />
            ))}
          </tbody>
        </table>
      )}
      {unknown.length > 0 && (
        <details className="unfold-list">
          <summary>{words('subcentres.unknown', { count: unknown.length })}</summary>
          <ul className="spread">
            {unknown.map(({ region }) => (
              <li key={region.adcode}>
                <RegionButton adcode={region.adcode} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}

const namedIn = ({ named }: Reconciliation) => statuses.reduce((sum, status) => sum + named[status].length, 0)

function ProvinceLine({ line }: { line: Reconciliation }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const { region, built, unnamed, absence } = line
  const started = line.others.find(({ indicator }) => indicator === 'subcentresStarted')
  const named = built && unnamed !== null ? built.value - unnamed : namedIn(line)
  const whole = built ?? started
  const later = built ? line.named.built.length + line.named.verified.length - named : 0
  return (
    <div className="province-line">
      <p className="sum">
        <RegionButton adcode={region.adcode} />{' '}
        {whole
          ? words(built ? 'subcentres.sum.built' : 'subcentres.sum.started', {
              count: whole.value,
              period: formatPeriod(whole.period, words),
              named,
            })
          : words('subcentres.sum.none', { named })}
      </p>
      {whole && whole.value > 0 && (
        <div
          className="split"
          role="img"
          aria-label={words('subcentres.split', { name: region.name[lang], named, unnamed: whole.value - named })}
          style={{ '--named': Math.min(1, named / whole.value).toFixed(4) } as CSSProperties}
        >
          <span>{words('subcentres.split.named', { count: named })}</span>
          <span>{words('subcentres.split.unnamed', { count: Math.max(0, whole.value - named) })}</span>
        </div>
      )}
      {!built && (
        <p className="note">
          {absence === 'not-applicable' ? words('subcentres.own-list') : words(`absence.${absence ?? 'no-source'}`)}
        </p>
      )}
      <p className="facts">
        <NamedByStatus line={line} />
        {later > 0 && ` · ${words('subcentres.later', { count: later })}`}
      </p>
      <dl className="published">
        {[...(built ? [built] : []), ...line.others].map((one) => (
          <Figure key={one.indicator} figure={one} name={region.name[lang]} />
        ))}
      </dl>
      <Problems problems={line.problems} />
    </div>
  )
}

function Row({ line }: { line: Reconciliation }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const atlas = useApp((state) => state.atlas)
  const { region, built, unnamed, others, absence, problems } = line
  const indicator = atlas.indicator('subcentresBuilt')
  return (
    <tr>
      <th scope="row">
        <RegionButton adcode={region.adcode} />
      </th>
      <td>{namedIn(line) > 0 ? <NamedByStatus line={line} /> : words('subcentres.named.none')}</td>
      <td>
        {built && indicator ? (
          <>
            <Value observation={built} indicator={indicator} name={region.name[lang]} />
            <span className="date">{formatPeriod(built.period, words)}</span>
          </>
        ) : (
          <span className="absent">{words(`absence.short.${absence ?? 'no-source'}`)}</span>
        )}
      </td>
      <td>
        {unnamed === null ? (
          <span className="absent">{words('subcentres.unnamed.unknown')}</span>
        ) : (
          words('subcentres.unnamed', { count: Math.max(0, unnamed) })
        )}
      </td>
      <td>
        <dl className="figures">
          {others.map((one) => (
            <Figure key={one.indicator} figure={one} name={region.name[lang]} />
          ))}
        </dl>
        <Problems problems={problems} />
      </td>
    </tr>
  )
}

function NamedByStatus({ line }: { line: Reconciliation }) {
  const words = useWords()
  const said = statuses
    .filter((status) => line.named[status].length > 0)
    .map((status) =>
      words('subcentres.named', { status: words(`status.short.${status}`), count: line.named[status].length }),
    )
  return said.length > 0 ? said.join(' · ') : words('subcentres.named.none')
}

function Figure({ figure, name }: { figure: PresentObservation; name: string }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const indicator = useApp((state) => state.atlas.indicator(figure.indicator))
  if (!indicator) return null
  return (
    <div>
      <dt>
        {indicator.name[lang]} · {formatPeriod(figure.period, words)}
        {figure.status !== 'reported' && ` · ${words(`status.short.${figure.status}`)}`}
      </dt>
      <dd>
        <Value observation={figure} indicator={indicator} name={name} />
      </dd>
    </div>
  )
}

function Problems({ problems }: { problems: SubcentreProblem[] }) {
  const words = useWords()
  return problems.map((one) => {
    const { kind, region: _, ...numbers } = one
    return (
      <p key={kind} className="contradiction">
        {words(`subcentres.problem.${kind}`, numbers)}
      </p>
    )
  })
}
