import { setCoordinates, swapPositions } from '../../../desk/change/source.ts'
import type { Coordinates, Source } from '../../../desk/project.ts'
import { useWords } from '../../store.ts'
import { act, useDesk } from '../desk-store.ts'

const systems: readonly Coordinates[] = ['wgs84', 'gcj02', 'bd09']

/** Which system the positions of a list are written in, and what the points themselves tell; nothing is set unasked. */
export function CoordinatesPart({ source }: { source: Source }) {
  const words = useWords()
  const { id, coordinates } = source
  const told = useDesk((state) => state.examined?.sources.find((one) => one.id === id)?.coordinates)
  const set = (system: Coordinates | null) =>
    act((project) => setCoordinates(project, id, system), 'desk.act.coordinates')
  const other = told?.certain && told.system !== coordinates ? told.system : null
  return (
    <div className="desk-places">
      <label>
        <span>{words('desk.coordinates')}</span>
        <select value={coordinates ?? ''} onChange={({ target }) => set((target.value || null) as Coordinates | null)}>
          <option value="">{words('desk.coordinates.none')}</option>
          {systems.map((one) => (
            <option key={one} value={one}>
              {words(`desk.coordinates.${one}`)}
            </option>
          ))}
        </select>
      </label>
      <div role="status">
        {told && (
          <p className="desk-note">
            {words('desk.places.counts', { points: told.points, ...told.inside })}{' '}
            {told.swapped
              ? words('desk.places.swapped')
              : other
                ? words('desk.places.like', { system: words(`desk.coordinates.${other}`) })
                : !told.certain && words('desk.places.unclear')}
          </p>
        )}
        {told?.swapped && (
          <button
            type="button"
            className="quiet"
            onClick={() => act((project) => swapPositions(project, id), 'desk.act.swap')}
          >
            {words('desk.places.swap')}
          </button>
        )}
        {other && !told?.swapped && (
          <button type="button" className="quiet" onClick={() => set(other)}>
            {words('desk.places.take', { system: words(`desk.coordinates.${other}`) })}
          </button>
        )}
      </div>
    </div>
  )
}
