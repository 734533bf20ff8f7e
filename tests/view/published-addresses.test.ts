import { describe, expect, it } from 'vitest'
import { createAtlas } from '../../src/atlas/atlas.ts'
import { plainSpec } from '../../src/atlas/composite/spec.ts'
import { former, parameters } from '../../src/view/parameters.ts'
import { parseView, releaseOf } from '../../src/view/url.ts'
import type { View } from '../../src/view/view.ts'
import { readRelease, releaseList } from '../release/sources.ts'
import { realAtlas, viewOf } from '../support/fixture.ts'

/*
 * A parameter or a value, once published, is never broken: whoever changes one adds to `former` in
 * src/view/parameters.ts how the old form is read. Lines are added here, never changed and never taken away.
 */

/** Links that were sent to people: what they once meant they must go on meaning. */
const published: [string, Partial<View>][] = [
  [
    '?mode=brief&briefing=overview&step=3&at=105.57,30.51,6.5',
    { mode: 'brief', briefing: 'overview', step: 3, at: { lon: 105.57, lat: 30.51, scale: 6.5 } },
  ],
  [
    '?region=510900&mode=paper&paper=A3:portrait:black:region',
    {
      region: '510900',
      mode: 'paper',
      paper: { sheet: 'A3', orientation: 'portrait', ink: 'black', subject: 'region' },
    },
  ],
  ['?board=report&region=500238', { board: 'report', region: '500238' }],
  ['?theme=dark&size=larger', { theme: 'dark', size: 'larger' }],
  ['?release=2026.1', { release: '2026.1' }],
  ['?release=2026.2', { release: '2026.2' }],
  ['?release=2026.3', { release: '2026.3' }],
  [
    '?board=targets&targets=year:2027;unit:县卫生健康委',
    { board: 'targets', targets: { year: '2027', unit: '县卫生健康委' } },
  ],
  [
    '?board=ranking&ranking=physiciansPer1000,!share65plus~min-max~equal~linear~leave-out~with-doubtful~1~2000&among=areas',
    {
      board: 'ranking',
      ranking: plainSpec([
        { id: 'physiciansPer1000', direction: 1 },
        { id: 'share65plus', direction: -1 },
      ]),
      among: 'areas',
    },
  ],
  ['?board=lists&list=promotion', { board: 'lists', list: 'promotion' }],
  ['?facility=F006', { facility: 'F006' }],
  ['?level=county', { level: 'county' }],
  ['?level=prefecture', {}],
  ['?fill=share65plus', { fill: 'share65plus' }],
  ['?period=2015', { period: '2015' }],
  ['?fill=subcentresBuilt&period=2023-04', { fill: 'subcentresBuilt', period: '2023-04' }],
  ['?period=2023-04&fill=subcentresBuilt', { fill: 'subcentresBuilt', period: '2023-04' }],
  ['?layers=fill,cobuilding', { layers: ['fill', 'cobuilding'] }],
  ['?layers=cobuilding,fill', { layers: ['fill', 'cobuilding'] }],
  ['?layers=fill%2Cprojects', { layers: ['fill', 'projects'] }],
  ['?layers=none', { layers: [] }],
  ['?layers=', { layers: [] }],
  ['?region=510100', { region: '510100' }],
  ['?region=500000', { region: '500000' }],
  ['?region=500103', { region: '500103' }],
  ['?tier=3A', { tier: ['3A'] }],
  ['?tier=township-A,3A', { tier: ['3A', 'township-A'] }],
  ['?tier=none', { tier: [] }],
  ['?status=built,verified', { status: ['verified', 'built'] }],
  ['?within=sc-south,510100', { within: ['sc-south', '510100'] }],
  [
    '?standing=candidate,member&type=mental&reliability=high&batch=first',
    {
      standing: ['member', 'candidate'],
      type: ['mental'],
      reliability: ['high'],
      batch: ['first'],
    },
  ],
  ['?range=2.5..3.1', { range: { low: 2.5, high: 3.1 } }],
  ['?range=..3', { range: { low: null, high: 3 } }],
  ['?classes=quantile:4', { classes: { method: 'quantile', count: 4, limits: [] } }],
  ['?classes=manual:2,2.5,3.15', { classes: { method: 'manual', count: 4, limits: [2, 2.5, 3.15] } }],
  ['?scheme=diverging&reference=province', { scheme: 'diverging', reference: 'province' }],
  ['?scheme=bivariate&second=bedsPer1000', { scheme: 'bivariate', second: 'bedsPer1000' }],
  ['?beside=swipe:physiciansPer1000:2015', { beside: { how: 'swipe', fill: 'physiciansPer1000', period: '2015' } }],
  ['?beside=side:bedsPer1000:', { beside: { how: 'side', fill: 'bedsPer1000', period: null } }],
  ['?board=charts&chart=trend', { board: 'charts', chart: 'trend' }],
  [
    '?board=table&columns=population,bedsPer1000&sort=-population',
    {
      board: 'table',
      columns: ['population', 'bedsPer1000'],
      sort: { by: 'population', descending: true },
    },
  ],
  ['?board=compare&compared=510900,500238', { board: 'compare', compared: ['510900', '500238'] }],
  [
    '?board=inequality&resource=hospitalBeds&over=area',
    { board: 'inequality', resource: 'hospitalBeds', over: 'area' },
  ],
  ['?board=changes&against=2026.1', { board: 'changes', against: '2026.1' }],
  ['?group=cq-core', { within: ['cq-core'] }],
  ['?lang=en', { lang: 'en' }],
  ['?renderer=svg', { renderer: 'svg' }],
  ['?renderer=gl', { renderer: 'gl' }],
  ['level=county&lang=en', { level: 'county', lang: 'en' }],
]

/** The atlas of the release that a link asks for, as the page loads it. */
function atlasFor(search: string) {
  const version = releaseOf(search)
  if (version === null) return realAtlas
  const { manifest, tables } = readRelease(version)
  return createAtlas({ manifest, ...tables })
}

/** Of the maps in pages of others, and of the documents. */
const embedded: [string, Partial<View>][] = [
  [
    '?fill=bedsPer1000&at=105.5,30.6,6&lang=en&theme=dark&mode=paper',
    { fill: 'bedsPer1000', at: { lon: 105.5, lat: 30.6, scale: 6 }, lang: 'en', theme: 'dark', mode: 'paper' },
  ],
  ['?mode=desk', { mode: 'desk' }],
  ['?mode=embed', { mode: 'embed' }],
  ['?mode=embed&show=legend,title', { mode: 'embed', show: ['title', 'legend'] }],
  [
    '?mode=embed&show=title,legend,layers,period,filters,search,table,region,zoom,link',
    {
      mode: 'embed',
      show: ['title', 'legend', 'layers', 'period', 'filters', 'search', 'table', 'region', 'zoom', 'link'],
    },
  ],
  ['?mode=embed&show=none', { mode: 'embed', show: [] }],
  ['?mode=embed&show=', { mode: 'embed', show: [] }],
  ['?mode=embed&lock=fill,map', { mode: 'embed', lock: ['fill', 'map'] }],
  [
    '?mode=embed&lock=layers,fill,period,level,region,filters,map,theme,lang',
    { mode: 'embed', lock: ['layers', 'fill', 'period', 'level', 'region', 'filters', 'map', 'theme', 'lang'] },
  ],
  ['?mode=embed&accent=8a1f2b', { mode: 'embed', accent: '8a1f2b' }],
  [
    '?release=2026.3&level=county&fill=share65plus&region=510900&mode=embed&show=legend&lock=filters&accent=0a0b0c&theme=contrast&size=largest&lang=en',
    {
      release: '2026.3',
      level: 'county',
      fill: 'share65plus',
      region: '510900',
      mode: 'embed',
      show: ['legend'],
      lock: ['filters'],
      accent: '0a0b0c',
      theme: 'contrast',
      size: 'largest',
      lang: 'en',
    },
  ],
]

/** Every word that an address could hold, by the parameter in which it stood. */
const words: Record<string, string> = {
  level: 'prefecture county',
  layers: 'fill facilities projects cobuilding',
  tier: '3A 3B 3 2A 2B 2 1A 1 township-A community-A',
  status: 'verified built under-construction planned',
  type: 'general chinese-medicine integrated maternal-child mental specialised disease-control township community unknown',
  reliability: 'high medium low',
  batch: 'first second third unstated',
  standing: 'member candidate other',
  scheme: 'sequential diverging bivariate',
  reference: 'nation province target',
  board: 'table charts compare inequality changes assessment models ranking targets networks lists subcentres report',
  chart: 'ranking distribution trend scatter',
  over: 'population area',
  among: 'cobuilding areas',
  list: 'national-regional-centre provincial-medical-centre provincial-regional-centre medical-highland internet-hospital city-medical-group-pilot county-community-pilot county-community-standard demonstration-county chronic-disease-zone promotion',
  mode: 'brief paper embed',
  show: 'title legend layers period filters search table region zoom link',
  lock: 'layers fill period level region filters map theme lang',
  theme: 'light contrast dark',
  size: 'normal larger largest',
  lang: 'zh en',
  renderer: 'auto svg gl',
  classes: 'natural:5 quantile:3 equal:7 manual:1,2',
  beside: 'side:bedsPer1000: swipe:physiciansPer1000:2015',
  paper: 'A4:landscape:colour:view A3:portrait:black:region A4:portrait:colour:briefing A4:portrait:colour:reports',
  sort: 'name -name population -population',
  targets: 'year:2027 unit:x theme:x kind:target region:510900 state:x',
}

/** Every parameter that there ever was. */
const names =
  'release level fill period layers region tier status type reliability batch within standing range classes scheme reference second beside board chart columns sort compared resource over against ranking among targets list facility mode briefing step at paper show lock accent theme size lang renderer group'

describe('a published address', () => {
  it.each([...published, ...embedded])('%s stays readable', (search, change) => {
    expect(parseView(search, atlasFor(search))).toEqual({ view: viewOf(change), problems: [] })
  })

  it('has parameters that are known for ever', () => {
    const known = [...parameters, ...former].map((one) => one.name)
    expect(names.split(' ').filter((name) => !known.includes(name))).toEqual([])
    // What is new is written down here before it is published.
    expect(known.filter((name) => !names.split(' ').includes(name))).toEqual([])
  })

  it.each(Object.entries(words))('has words that are understood for ever: %s', (name, all) => {
    for (const word of all.split(' ')) {
      const { problems } = parseView(`?${name}=${word}`, realAtlas)
      expect(problems, word).toEqual([])
    }
  })

  it('names indicators, periods, groups, regions and facilities of every release that is still there', () => {
    for (const { version } of releaseList.releases) {
      const { manifest, tables } = readRelease(version)
      const atlas = createAtlas({ manifest, ...tables })
      const ids = tables.indicators.flatMap(({ id }) => atlas.periods(id).map((period) => [id, period]))
      for (const [fill, period] of ids)
        expect(parseView(`?release=${version}&fill=${fill}&period=${period}`, atlas).problems).toEqual([])
      // Where the newest release is followed, what older ones named is still there.
      for (const [fill] of ids) expect(parseView(`?fill=${fill}`, realAtlas).problems, `${version} ${fill}`).toEqual([])
      for (const { id } of tables.groups) expect(parseView(`?within=${id}`, realAtlas).problems).toEqual([])
      for (const { adcode, level } of tables.regions)
        if (level !== 'nation') expect(parseView(`?region=${adcode}`, realAtlas).problems).toEqual([])
      for (const { id } of tables.facilities)
        expect(parseView(`?facility=${id}`, realAtlas).problems, `${version} ${id}`).toEqual([])
    }
  })

  it.each(releaseList.releases.map(({ version }) => version))('is understood in the briefings of %s', (version) => {
    const { manifest, tables } = readRelease(version)
    const atlas = createAtlas({ manifest, ...tables })
    for (const { scenes } of tables.briefings)
      for (const { view } of scenes) {
        expect(parseView(view, atlas).problems, view).toEqual([])
        expect(parseView(view, realAtlas).problems, view).toEqual([])
      }
  })

  it('is written in none of its former ways', () => {
    for (const { name } of former)
      expect(
        parameters.some((one) => one.name === name),
        name,
      ).toBe(false)
  })
})
