import { useApp, useWords } from '../store.ts'
import { Lives } from './subcentres/Lives.tsx'
import { PyramidPart } from './subcentres/PyramidPart.tsx'
import { Reconciled } from './subcentres/Reconciled.tsx'

/** Sub-centres from plan to acceptance, set against what is published; and the pyramid of tiers. */
export function SubcentresBoard() {
  const words = useWords()
  const projects = useApp((state) => state.atlas.projects)
  return (
    <>
      <header className="board-head">
        <h2>{words('subcentres.title')}</h2>
        <p>{words('subcentres.lead')}</p>
      </header>
      <section aria-labelledby="subcentres-part">
        <h3 id="subcentres-part">{words('subcentres.part')}</h3>
        <Reconciled />
        <h4>{words('subcentres.lives', { count: projects.length })}</h4>
        {projects.length === 0 ? <p className="none">{words('panel.projects.none')}</p> : <Lives />}
      </section>
      <section aria-labelledby="pyramid-part">
        <h3 id="pyramid-part">{words('pyramid.part')}</h3>
        <PyramidPart />
      </section>
    </>
  )
}
