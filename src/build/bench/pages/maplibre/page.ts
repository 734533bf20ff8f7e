import { ScatterplotLayer } from '@deck.gl/layers'
import { MapLibreOverlay } from '@deck.gl/maplibre'
import { Map as LibreMap, setWorkerUrl } from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url'
import 'maplibre-gl/dist/maplibre-gl.css'
import { colourOf, connect, load, report, textOf, type Work } from '../work.ts'

async function start(): Promise<void> {
  setWorkerUrl(workerUrl)
  const tip = document.createElement('div')
  tip.className = 'tip'
  tip.hidden = true
  tip.style.position = 'absolute'
  document.body.append(tip)
  const map = new LibreMap({
    container: 'map',
    bounds: [97.35, 26.05, 110.2, 34.32],
    fitBoundsOptions: { padding: 8 },
    style: {
      version: 8,
      sources: {},
      layers: [],
      transition: { duration: 0, delay: 0 },
    },
    attributionControl: false,
    renderWorldCopies: false,
    fadeDuration: 0,
  })
  const overlay = new MapLibreOverlay({ interleaved: true, layers: [] })
  map.addControl(overlay)
  const [{ work, counties }] = await Promise.all([load(), new Promise((resolve) => map.once('load', resolve))])
  let fill = 0
  let only = false
  const paint = () => {
    for (const area of work.areas.adcode.keys()) {
      map.setFeatureState({ source: 'counties', id: area }, { colour: colourOf(work, fill, area) })
    }
  }
  const showTip = (text: string, x: number, y: number) => {
    tip.textContent = text
    tip.hidden = text === ''
    tip.style.transform = `translate(${x + 310}px, ${y}px)`
  }
  const points = () => overlay.setProps({ layers: pointLayers(work, only, showTip) })

  map.addSource('counties', {
    type: 'geojson',
    data: { ...counties, features: counties.features.map((one, id) => ({ ...one, id })) },
    tolerance: 0.05,
  })
  map.addLayer({
    id: 'areas',
    type: 'fill',
    source: 'counties',
    paint: { 'fill-color': ['coalesce', ['feature-state', 'colour'], '#e3ece6'], 'fill-antialias': false },
  })
  map.addLayer({
    id: 'lines',
    type: 'line',
    source: 'counties',
    paint: { 'line-color': '#fff', 'line-width': 0.5 },
  })
  paint()
  points()
  watchFirst(map, work)
  map.on('mousemove', 'areas', ({ features, point }) => {
    const id = features?.[0]?.id
    if (typeof id === 'number') showTip(textOf(work, fill, id), point.x, point.y)
  })

  const afterNext = () =>
    map.once('render', () => {
      pixelsOf(map)
      report('drawn')
    })
  connect(work, {
    recolour(next) {
      fill = next
      paint()
      afterNext()
    },
    filter(next) {
      only = next
      points()
      afterNext()
      map.triggerRepaint()
    },
  })
}

function pointLayers(work: Work, only: boolean, showTip: (text: string, x: number, y: number) => void) {
  return work.groups.map(
    (group) =>
      new ScatterplotLayer({
        id: group.id,
        data: { length: group.lon.length, attributes: { getPosition: { value: positionsOf(group), size: 2 } } },
        visible: !only || group.id === 'tertiary-a' || group.id === 'project',
        radiusUnits: 'pixels',
        getRadius: group.radius,
        getFillColor: rgb(group.colour),
        // The map's depth buffer is full of its own layers.
        parameters: { depthCompare: 'always', depthWriteEnabled: false },
        pickable: true,
        onHover: ({ index, x, y }) => {
          if (index >= 0) showTip(group.name[index] ?? '', x, y)
        },
      }),
  )
}

const known = new Map<string, Float32Array>()

function positionsOf({ id, lon, lat }: Work['groups'][number]): Float32Array {
  let positions = known.get(id)
  if (!positions) {
    positions = new Float32Array(2 * lon.length)
    for (let i = 0; i < lon.length; i++) positions.set([lon[i] ?? 0, lat[i] ?? 0], 2 * i)
    known.set(id, positions)
  }
  return positions
}

function rgb(colour: string): [number, number, number] {
  const value = Number.parseInt(colour.slice(1), 16)
  return [value >> 16, (value >> 8) & 255, value & 255]
}

/** Reading pixels waits for the drawing; before the frame ends it needs no preserved buffer. */
function pixelsOf(map: LibreMap): Uint8Array {
  const canvas = map.getCanvas()
  const pixels = new Uint8Array(4 * 8 * 8)
  const gl = canvas.getContext('webgl2')
  gl?.readPixels(canvas.width / 2, canvas.height / 2, 8, 8, gl.RGBA, gl.UNSIGNED_BYTE, pixels)
  return pixels
}

/** Reports when a county in the middle of the map has got its colour; points may well be there before. */
function watchFirst(map: LibreMap, work: Work): void {
  const colours = work.colours.map(rgb)
  const look = () => {
    const pixels = pixelsOf(map)
    const filled = colours.some((colour) => {
      for (let at = 0; at < pixels.length; at += 4) {
        if (colour.every((part, index) => Math.abs((pixels[at + index] ?? 0) - part) < 3)) return true
      }
      return false
    })
    if (!filled) return
    map.off('render', look)
    report('polygons')
    map.once('idle', () => {
      pixelsOf(map)
      report('ready')
    })
  }
  map.on('render', look)
}

void start()
