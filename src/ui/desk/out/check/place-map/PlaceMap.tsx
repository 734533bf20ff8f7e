import { useMemo } from 'react'
import { setCells } from '../../../../../desk/change/source.ts'
import { systemNames, toWgs84 } from '../../../../../desk/coordinates/geography.ts'
import { farFrom, isInside, outlineOf } from '../../../../../desk/coordinates/outline.ts'
import type { Coordinates, Finding, Source } from '../../../../../desk/project.ts'
import { useApp, useWords } from '../../../../store.ts'
import { act, useDesk } from '../../../desk-store.ts'
import { tableRow } from '../decisions.ts'
import { fullName } from '../region-names.ts'
import { type PictureRegion, placePicture } from './place-picture.ts'
import './place-map.css'

const size = { width: 480, height: 300 }
const systems: readonly Coordinates[] = ['wgs84', 'gcj02', 'bd09']
const isDegree = (lon: number, lat: number) => Math.abs(lon) <= 180 && Math.abs(lat) <= 90

/** Whether a finding is about where something lies. */
export const isOfPlace = ({ rule }: Finding) => rule === 'outside-county' || rule === 'outside-map'

/** Where a point lies, and where its row says that it lies: as a map and in words. */
export function PlaceMap({ finding, source }: { finding: Finding; source: Source }) {
  const words = useWords()
  const lang = useApp((state) => state.view.lang)
  const boundaries = useApp((state) => state.boundaries)
  const base = useDesk((state) => state.base)
  const { said } = finding
  const [lon, lat, east, north] = [said.lon, said.lat, said.east, said.north].map(Number) as [
    number,
    number,
    number,
    number,
  ]
  const [region, county] = [String(said.region ?? ''), String(said.county ?? '')]
  const known = isDegree(lon, lat)
  const drawn = useMemo(() => {
    const of = (adcode: string): PictureRegion | null => boundaries.get(adcode) ?? null
    const counties = (base?.regions ?? [])
      .filter(({ level }) => level === 'county')
      .flatMap(({ adcode }) => of(adcode) ?? [])
    const named = of(region)
    const outline = named && outlineOf(region, named.geometry)
    const lies = (x: number, y: number) => outline !== null && isDegree(x, y) && isInside(outline, x, y)
    return {
      picture: known ? placePicture([lon, lat], named, of(county), counties, size) : null,
      kilometres: known && outline ? farFrom(outline, lon, lat, Number.POSITIVE_INFINITY) : null,
      // What would put it right, where just one thing was taken for another.
      better: systems.filter((system) => {
        const place = system === source.coordinates || !isDegree(east, north) ? null : toWgs84(system, east, north)
        return place !== null && lies(place.lon, place.lat)
      }),
      swapped: isDegree(north, east) && lies(...inOrder(source.coordinates, north, east)),
    }
  }, [boundaries, base, region, county, lon, lat, east, north, known, source.coordinates])
  const { picture, kilometres, better, swapped } = drawn
  const name = fullName(base, region, lang, words)
  const number = new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en-GB', { maximumSignificantDigits: 2 })
  const sentence = [
    kilometres !== null && words('desk.place.away', { name, kilometres: number.format(kilometres) }),
    ...better.map((system) => words('desk.place.better', { name, system: systemNames[system] })),
    swapped && words('desk.place.swapped', { name }),
  ].filter((one) => one !== false)
  return (
    <figure className="desk-place">
      {picture && (
        <svg viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={words('desk.place.map', { name })}>
          <path className="desk-place-around" d={picture.neighbours} />
          {picture.actual && <path className="desk-place-actual" d={picture.actual} />}
          {picture.named && <path className="desk-place-named" d={picture.named} />}
          {picture.actualAt && (
            <text x={picture.actualAt[0]} y={picture.actualAt[1]}>
              {shortOf(county)}
            </text>
          )}
          {picture.namedAt && (
            <text className="desk-place-own" x={picture.namedAt[0]} y={picture.namedAt[1]}>
              {shortOf(region)}
            </text>
          )}
          <g transform={`translate(${picture.point[0]} ${picture.point[1]})`}>
            <circle r="9" className="desk-place-ring" />
            <circle r="4" className="desk-place-point" />
          </g>
          <g className="desk-place-bar" transform={`translate(12 ${size.height - 12})`}>
            <path d={`M0-5V0H${picture.bar.width.toFixed(1)}V-5`} />
            <text x={picture.bar.width + 6} y="0">
              {words('desk.place.kilometres', { kilometres: picture.bar.kilometres })}
            </text>
          </g>
        </svg>
      )}
      <figcaption>
        {sentence.length > 0 && <p>{sentence.join(' ')}</p>}
        <button type="button" className="quiet" onClick={empty}>
          {words('desk.place.only-region')}
        </button>
      </figcaption>
    </figure>
  )

  function shortOf(adcode: string): string {
    return base?.regions.find((one) => one.adcode === adcode)?.shortName[lang] ?? ''
  }

  /** The row stays; what is known is the region that it names. */
  function empty() {
    const row = tableRow(source, finding.origin)
    if (row === null) return
    const cells = source.columns.flatMap((holds, column) =>
      holds.is === 'field' && /^(position\.)?(lon|lat)$/.test(holds.field)
        ? [source.layout.turned ? { row: column, column: row, value: null } : { row, column, value: null }]
        : [],
    )
    act((project) => setCells(project, source.id, cells), 'desk.act.empty-place')
  }
}

function inOrder(system: Coordinates | null, lon: number, lat: number): [number, number] {
  const place = toWgs84(system ?? 'wgs84', lon, lat)
  return [place.lon, place.lat]
}
