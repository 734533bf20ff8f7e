import { canvas, circleMarker, type GeoJSON, geoJSON, layerGroup, map as makeMap, type Path, tooltip } from 'leaflet'
import 'leaflet/dist/leaflet.css'
import { colourOf, connect, load, report, textOf } from '../work.ts'

async function start(): Promise<void> {
  const { work, counties } = await load()
  let fill = 0
  const map = makeMap('map', {
    renderer: canvas({ padding: 0.1 }),
    zoomSnap: 0,
    zoomControl: false,
    attributionControl: false,
  })
  const areas: Path[] = []
  const outlines: GeoJSON = geoJSON(counties, {
    style: (county) => ({
      fillColor: colourOf(work, fill, counties.features.indexOf(county as (typeof counties.features)[number])),
      fillOpacity: 1,
      color: '#fff',
      weight: 0.5,
    }),
    onEachFeature: (_county, layer) => areas.push(layer as Path),
  })
  map.fitBounds(outlines.getBounds(), { padding: [8, 8], animate: false })

  const tip = tooltip({ className: 'tip', opacity: 1, direction: 'top' })
  const explain = (layer: Path, text: () => string) => {
    layer.on('mouseover', ({ latlng }) => tip.setLatLng(latlng).setContent(text()).openOn(map))
    layer.on('mousemove', ({ latlng }) => tip.setLatLng(latlng))
    layer.on('mouseout', () => tip.close())
  }
  for (const [area, layer] of areas.entries()) explain(layer, () => textOf(work, fill, area))
  const groups = work.groups.map((group) =>
    layerGroup(
      group.lon.map((lon, index) => {
        const marker = circleMarker([group.lat[index] ?? 0, lon], {
          radius: group.radius,
          stroke: false,
          fillColor: group.colour,
          fillOpacity: 1,
        })
        explain(marker, () => group.name[index] ?? '')
        return marker
      }),
    ),
  )
  outlines.addTo(map)
  for (const group of groups) group.addTo(map)
  // The library draws in the next frame; its callback was asked for first and so runs first.
  const drawn = (moment: Parameters<typeof report>[0]) => requestAnimationFrame(() => report(moment))
  drawn('polygons')
  drawn('ready')

  connect(work, {
    recolour(next) {
      fill = next
      for (const [area, layer] of areas.entries()) layer.setStyle({ fillColor: colourOf(work, fill, area) })
      drawn('drawn')
    },
    filter(only) {
      for (const [index, group] of groups.entries()) {
        const id = work.groups[index]?.id
        if (id === 'tertiary-a' || id === 'project') continue
        if (only) group.removeFrom(map)
        else group.addTo(map)
      }
      drawn('drawn')
    },
  })
}

void start()
