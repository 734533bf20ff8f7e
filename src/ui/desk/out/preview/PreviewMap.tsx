import { Controls } from '../../../parts/Controls.tsx'
import { Key } from '../../../parts/Key.tsx'
import { MapView } from '../../../parts/MapView.tsx'
import { Periods } from '../../../parts/Periods.tsx'
import { useApp } from '../../../store.ts'

/** The next release on the map: the page's own painters over tables that are not sealed yet. */
export function PreviewMap() {
  const title = useApp((state) => state.scene.title)
  const subtitle = useApp((state) => state.scene.subtitle)
  const selected = useApp(({ scene }) => scene.areas.find(({ adcode }) => adcode === scene.selected)?.title ?? null)
  return (
    <div className="desk-out-map">
      <Controls />
      <p className="desk-out-caption">
        <strong>{title}</strong> <span>{subtitle}</span>
      </p>
      <div className="stage">
        <MapView />
        <Periods />
      </div>
      <p className="desk-out-said" role="status">
        {selected}
      </p>
      <Key spread={false} />
    </div>
  )
}
