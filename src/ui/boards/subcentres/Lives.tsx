import { groupBy } from '../../../atlas/atlas.ts'
import { type LifeProblem, lifeOf, type Stage, statuses } from '../../../atlas/subcentres.ts'
import type { Project } from '../../../release/schema.ts'
import { Cite } from '../../panel/Cite.tsx'
import { useApp, useWords } from '../../store.ts'
import { RegionButton } from '../institutions/buttons.tsx'

/** Every named sub-centre with its life, county by county. */
export function Lives() {
  const atlas = useApp((state) => state.atlas)
  const above = (adcode: string) => atlas.lineage(adcode)[1]?.adcode ?? ''
  const byArea = groupBy(atlas.projects, ({ region }) => above(region))
  return [...byArea].map(([area, projects]) => (
    <section key={area} className="lives">
      <h5>
        <RegionButton adcode={area} />
      </h5>
      <ul>
        {projects.map((one) => (
          <Life key={one.id} project={one} />
        ))}
      </ul>
    </section>
  ))
}

function Life({ project }: { project: Project }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const { name, region, batch, placement, note, evidence } = project
  const { stages, problems } = lifeOf(project)
  return (
    <li className="life">
      <p>
        <span className="item-name" lang="zh">
          {name}
        </span>{' '}
        <RegionButton adcode={region} />{' '}
        <span className="facts">
          {batch && (
            <>
              <span lang="zh">{batch}</span> ·{' '}
            </>
          )}
          {words(`placement.${placement}`)} <Cite title={name} evidence={evidence} note={note} />
        </span>
      </p>
      <ol className="steps" aria-label={words('life.title', { name })}>
        {statuses.map((status) => (
          <Step key={status} name={name} status={status} told={stages.filter((one) => one.status === status)} />
        ))}
      </ol>
      {problems.map((one) => (
        <p key={JSON.stringify(one)} className="contradiction">
          <Contradiction problem={one} />
        </p>
      ))}
      {note && <p className="note">{note[lang]}</p>}
    </li>
  )
}

/** One step: what sources tell of it, each with its date; a step that none tells stays empty, even if a later one is told. */
function Step({ name, status, told }: { name: string; status: Stage['status']; told: Stage[] }) {
  const words = useWords()
  const look =
    told.length === 0 ? 'untold' : told.some(({ date, from }) => date && from === 'stage') ? 'dated' : 'undated'
  const said = words(`status.short.${status}`)
  return (
    <li className={look}>
      <span className="step-name">{said}</span>
      {told.length === 0 && <span className="step-date">{words('life.untold')}</span>}
      {told.map(({ date, evidence, from }) => (
        <span key={`${date}${from}`} className="step-date">
          {date === null ? (
            words('life.undated')
          ) : from === 'stage' ? (
            date
          ) : (
            <>
              {words('life.reported')} <span lang="zh">{date}</span>
            </>
          )}{' '}
          <Cite title={`${name} · ${said}`} evidence={evidence} />
        </span>
      ))}
    </li>
  )
}

function Contradiction({ problem }: { problem: LifeProblem }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const short = (status: Stage['status']) => words(`status.short.${status}`)
  if (problem.kind === 'out-of-order') {
    const { earlier, later } = problem
    return words('life.problem.order', {
      earlier: `${short(earlier.status)} ${earlier.date}`,
      later: `${short(later.status)} ${later.date}`,
    })
  }
  if (problem.kind === 'dates-differ') {
    return words('life.problem.dates', {
      status: short(problem.status),
      dates: problem.dates.join(lang === 'zh' ? '、' : ', '),
    })
  }
  return words('life.problem.behind', { status: short(problem.status), stage: short(problem.stage) })
}
