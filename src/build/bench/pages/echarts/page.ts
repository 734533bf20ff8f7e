import { MapChart, ScatterChart } from 'echarts/charts'
import { GeoComponent, TooltipComponent, VisualMapPiecewiseComponent } from 'echarts/components'
import * as echarts from 'echarts/core'
import { CanvasRenderer } from 'echarts/renderers'
import { connect, load, report, textOf, type Work } from '../work.ts'

echarts.use([MapChart, ScatterChart, GeoComponent, TooltipComponent, VisualMapPiecewiseComponent, CanvasRenderer])

const still = { emphasis: { disabled: true }, select: { disabled: true } }

async function start(): Promise<void> {
  const { work, counties } = await load()
  let fill = 0
  echarts.registerMap('counties', counties as unknown as Parameters<typeof echarts.registerMap>[1])
  const chart = echarts.init(document.getElementById('map'), null, { renderer: 'canvas' })

  let drawn = false
  chart.on('rendered', () => {
    if (!drawn) {
      drawn = true
      report('polygons')
      report('ready')
    } else report('drawn')
  })
  chart.setOption({
    animation: false,
    tooltip: {
      trigger: 'item',
      className: 'tip',
      transitionDuration: 0,
      showDelay: 0,
      formatter: ({ seriesIndex, dataIndex }: { seriesIndex: number; dataIndex: number }) =>
        seriesIndex === 0 ? textOf(work, fill, dataIndex) : (work.groups[seriesIndex - 1]?.name[dataIndex] ?? ''),
    },
    geo: {
      map: 'counties',
      nameProperty: 'adcode',
      roam: true,
      // The plain projection of the library, stretched as the middle of the map asks for.
      aspectScale: 0.87,
      left: 8,
      right: 8,
      itemStyle: { borderColor: '#fff', borderWidth: 0.5 },
      ...still,
    },
    visualMap: {
      type: 'piecewise',
      show: false,
      seriesIndex: 0,
      pieces: work.colours.map((color, value) => ({ value, color })),
    },
    series: [
      { id: 'areas', type: 'map', geoIndex: 0, nameProperty: 'adcode', data: areaData(work, fill), ...still },
      // A series for each colour, drawn as one path: the fastest way that the library has.
      ...work.groups.map((group) => ({
        id: group.id,
        type: 'scatter',
        coordinateSystem: 'geo',
        large: true,
        largeThreshold: 0,
        progressive: 0,
        symbol: 'circle',
        symbolSize: 2 * group.radius,
        itemStyle: { color: group.colour, opacity: 1 },
        data: group.lon.map((lon, index) => [lon, group.lat[index]]),
      })),
    ],
  })

  connect(work, {
    recolour(next) {
      fill = next
      chart.setOption({ series: [{ id: 'areas', data: areaData(work, fill) }] })
    },
    filter(only) {
      const hidden = work.groups.filter((group) => group.id !== 'tertiary-a' && group.id !== 'project')
      chart.setOption({
        series: hidden.map((group) => ({
          id: group.id,
          // A large series without any points crashes the library (6.1.0); one far away is not seen.
          data: only ? [[0, 0]] : group.lon.map((lon, index) => [lon, group.lat[index]]),
        })),
      })
    },
  })
}

function areaData(work: Work, fill: number) {
  return work.areas.adcode.map((name, area) => ({ name, value: work.fills[fill]?.index[area] ?? 0 }))
}

void start()
