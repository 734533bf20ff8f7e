import { memo } from 'react'
import type { TargetRow } from '../../../atlas/targets.ts'
import { Cite } from '../../panel/Cite.tsx'
import { look, useApp, useStore, useWords } from '../../store.ts'
import { Due, Figure, Place } from './Figure.tsx'
import { Latest } from './Latest.tsx'
import { State } from './StateSign.tsx'

interface Props {
  row: TargetRow
  /** Charts have lines for others of its task, and none for this. */
  unmeasured: boolean
  /** The region whose heading it stands under; null where it says itself where it belongs. */
  under: string | null
}

/** One target with everything that is known of it. */
export const Row = memo(function Row({ row, unmeasured, under }: Props) {
  const words = useWords()
  const store = useStore()
  const lang = useApp((state) => state.view.lang)
  const atlas = useApp((state) => state.atlas)
  const { target, responsible, cooperating } = row
  const region = row.region === null ? undefined : atlas.region(row.region)
  return (
    <li className="target">
      <div className="what">
        <p className="title">{target.title[lang]}</p>
        {under !== (row.region ?? target.place) && (
          <p className="where">
            {region && region.level !== 'nation' ? (
              <button type="button" className="region" onClick={() => look(store, { region: region.adcode })}>
                {region.name[lang]}
              </button>
            ) : (
              <span>{region?.name[lang] ?? <Place place={target.place} />}</span>
            )}
            {under === null && target.theme && <span> · {target.theme[lang]}</span>}
          </p>
        )}
        <div className="units">
          <Units label={words('targets.responsible')} units={responsible} />
          <Units label={words('targets.cooperating')} units={cooperating} />
        </div>
        {region && !target.place.endsWith(region.name.zh) && (
          <p className="fact">
            <span className="label">{words('targets.place')}</span> <Place place={target.place} />
          </p>
        )}
        {target.note && (
          <p className="fact">
            <span className="label">{words('targets.note')}</span> <Mixed text={target.note[lang]} />
          </p>
        )}
        {unmeasured && <p className="fact">{words('targets.no-indicator')}</p>}
        <Latest row={row} />
      </div>
      <p className="figure">
        <span className="sr-only">{`${words('targets.figure')} `}</span>
        <Figure target={target} />
      </p>
      <div className="when">
        <State state={row.state} />
        <Due row={row} />
        <span className="kind">
          {row.state !== 'fact' && row.state !== 'rule' && <span>{words(`target.${target.kind}`)}</span>}{' '}
          <Cite title={target.title[lang]} evidence={target.evidence} note={target.note} />
        </span>
      </div>
    </li>
  )
})

function Units({ label, units }: { label: string; units: readonly string[] }) {
  if (units.length === 0) return null
  return (
    <p className="fact">
      <span className="label">{label}</span> <span lang="zh">{units.join('、')}</span>
    </p>
  )
}

const numberOfDocument = /(\p{Script=Han}+〔\d+〕\d+号)/u

/** English notes name documents by their Chinese numbers; these are to be read as Chinese. */
function Mixed({ text }: { text: string }) {
  return text.split(numberOfDocument).map((part) =>
    numberOfDocument.test(part) ? (
      <span key={part} lang="zh">
        {part}
      </span>
    ) : (
      part
    ),
  )
}
