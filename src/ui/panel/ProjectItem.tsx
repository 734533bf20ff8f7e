import type { Project } from '../../release/schema.ts'
import { SwatchIcon } from '../parts/SwatchIcon.tsx'
import { useApp, useWords } from '../store.ts'
import { Cite } from './Cite.tsx'

export function ProjectItem({ project }: { project: Project }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const placed = project.placement === 'address' || project.placement === 'town' ? 'point' : 'area'
  const facts = [
    words(`status.${project.status}`),
    ...(project.statusAsOf ? [words('panel.asof', { date: project.statusAsOf })] : []),
    ...(project.batch ? [words('panel.batch', { batch: project.batch })] : []),
    words(`placement.${project.placement}`),
  ]
  return (
    <li>
      <SwatchIcon swatch={{ kind: 'glyph', glyph: { family: 'project', status: project.status }, placed }} />
      <div>
        <p className="item-name" lang="zh">
          {project.name}
        </p>
        <p className="facts">
          {facts.join(' · ')} <Cite title={project.name} evidence={project.evidence} note={project.note} />
        </p>
        {project.note && <p className="note">{project.note[lang]}</p>}
      </div>
    </li>
  )
}
