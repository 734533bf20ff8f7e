import { jumps } from '../../atlas/doubtful-series.ts'
import type { Text } from '../../release/schema.ts'
import { censusYear } from './census.ts'
import type { Facts, PanelRow } from './facts.ts'
import { operand } from './formula.ts'
import type { Ledger } from './ledger.ts'
import type { Observations } from './observations.ts'
import { both, join, text } from './text.ts'

const fields = ['physicians', 'hospitalBeds', 'hospitals'] as const
type Field = (typeof fields)[number]
const columns: Record<Field, string> = {
  physicians: '医生数人',
  hospitalBeds: '医院卫生院床位数张',
  hospitals: '医院卫生院数个',
}
const ratios: Partial<Record<Field, string>> = { physicians: 'physiciansPer1000', hospitalBeds: 'bedsPer1000' }

const otherYear = both(
  '分母为 2020 年普查常住人口，不是当年人口',
  'The denominator is the 2020 census population, not that of the year.',
)
const sameYear = both('分母为 2020 年普查常住人口', 'The denominator is the 2020 census population.')
const jump = both(
  '数值疑有误：与前后两年相比，先后反向变动均在 25% 以上，且大体回到原水平',
  'Doubtful: compared with the year before and the year after, the figure moves by 25 % or more and back again, most of the way.',
)
const movedArea = both(
  '该年统计范围与现行行政区域不同（简阳市 2016 年由资阳划归成都）',
  'The figure of that year covers an area other than the present one (Jianyang moved from Ziyang to Chengdu in 2016).',
)
const movedRatio = both(
  '该年统计范围与现行行政区域不同（简阳市 2016 年由资阳划归成都），与 2020 年普查人口不是同一范围，比值存疑',
  'The figure of that year covers an area other than the present one (Jianyang moved from Ziyang to Chengdu in 2016), not that of the 2020 census population; the ratio is doubtful.',
)
const healthCentres = both(
  '机构数显示该年似仍含卫生院，与只计医院的地区不可直接比较',
  'The number of institutions suggests that township health centres are counted in that year; not directly comparable with areas where only hospitals are.',
)
const unclearScope = both(
  '机构数由 2021 年的 409 降至 145，床位却增加，床位的口径不明',
  'The number of institutions falls from 409 in 2021 to 145 while beds increase; what the beds cover is unclear.',
)
const zigzag = both(
  '该市序列忽高忽低，本年虽无口径标记，也须谨慎',
  'The series of this city goes up and down; this year bears no mark, but use it with care.',
)

const within = (row: PanelRow, adcode: string, from: number, to: number) =>
  row.adcode === adcode && row.year >= from && row.year <= to

/** Why beds and institutions of a year may cover more than those of other areas. */
function otherScope(row: PanelRow, field: Field): Text | undefined {
  if (field === 'physicians') return undefined
  if (field === 'hospitalBeds' && within(row, '511700', 2022, 2022)) return unclearScope
  const centres =
    within(row, '510100', 2017, 2018) || within(row, '511700', 2017, 2021) || within(row, '511600', 2019, 2022)
  return centres ? healthCentres : undefined
}

function caveats(row: PanelRow, field: Field): Text | undefined {
  const moved = row.year === 2015 && (row.adcode === '510100' || row.adcode === '512000') ? movedArea : undefined
  // The notes of the facts speak of physicians, except those on changed areas, which concern every column.
  const own =
    row.note && (field === 'physicians' || (!row.suspect && /户籍人口/u.test(row.note)))
      ? text(row.note.replace('（见 other-indicators.json）', ''))
      : undefined
  if (field === 'physicians') {
    const sawtooth = row.adcode === '511600' && (row.year === 2016 || row.year === 2018) ? zigzag : undefined
    return join(moved, own, sawtooth)
  }
  return join(moved, own, otherScope(row, field))
}

export function addPanel(facts: Facts, ledger: Ledger, observations: Observations): void {
  const { source, rows } = facts.panel
  const document = ledger.addDocument('city-panel-2015-2022', {
    title: source.title ?? '',
    publisher: source.publisher ?? '',
    date: source.date ?? null,
    url: source.url ?? null,
    form: 'table',
    note: both(
      '表格，没有句子：引文是单元格的内容。二次整理的数据：其论文称数据取自 China Urban Database。表中 2021、2022 年的“常住人口”实为户籍人口，故不采用。',
      'A table without sentences: quotes are the contents of cells. Second-hand: the paper says that its data are from the China Urban Database. The "resident population" of the table for 2021 and 2022 is in fact the registered population and is not used.',
    ),
  })
  const figures = new Map(rows.map((row) => [`${row.adcode}|${row.year}`, row]))
  for (const row of rows) {
    const period = String(row.year)
    const at = { region: row.adcode, period }
    for (const field of fields) {
      const evidence = ledger.cite(`panel-${row.adcode}-${row.year}-${field}`, document, {
        quote: String(row[field]),
        locator: `行：${row.name} ${row.year} 年；列：${columns[field]}`,
        reliability: 'medium',
      })
      const neighbour = (offset: number) => figures.get(`${row.adcode}|${row.year + offset}`)?.[field]
      const jumping = jumps(neighbour(-1), row[field], neighbour(1))
      const suspect = field === 'physicians' && row.suspect === true
      const note = join(caveats(row, field), jumping && !suspect ? jump : undefined)
      const doubtful = suspect || jumping || otherScope(row, field) !== undefined
      observations.report({
        ...at,
        indicator: field,
        value: row[field],
        status: doubtful ? 'doubtful' : 'reported',
        evidence: [evidence],
        note,
      })
      const ratio = ratios[field]
      if (!ratio) continue
      const moved = row.year === 2015 && (row.adcode === '510100' || row.adcode === '512000')
      observations.derive({
        ...at,
        indicator: ratio,
        evidence: [evidence],
        status: doubtful || moved ? 'doubtful' : 'derived',
        formula: `${operand(field, row.adcode, period)} / ${operand('population', row.adcode, censusYear)} * 1000`,
        note: join(period === censusYear ? sameYear : otherYear, moved ? movedRatio : note),
      })
    }
  }
}

const without = ['513200', '513300', '513400']
const panelIndicators = ['physicians', 'hospitalBeds', 'hospitals', 'physiciansPer1000', 'bedsPer1000']

export function addAbsences(districts: string[], observations: Observations): void {
  for (const region of without) {
    for (const indicator of panelIndicators) {
      for (let year = 2015; year <= 2022; year++) {
        observations.absent({
          region,
          indicator,
          period: String(year),
          absence: 'no-source',
          evidence: [],
          note: both(
            '所用的城市面板只含 18 个地级市与重庆，没有自治州；未找到其他来源，不估算',
            'The city panel covers 18 cities and Chongqing but no autonomous prefecture; no other source was found, and nothing is estimated.',
          ),
        })
      }
    }
  }
  for (const region of districts) {
    for (const indicator of ['physiciansPer1000', 'bedsPer1000']) {
      observations.absent({
        region,
        indicator,
        period: '2022',
        absence: 'larger-area',
        evidence: [],
        note: both(
          '只知重庆市全市的数值，区县没有来源',
          'Known for the municipality of Chongqing only; no source for its districts and counties.',
        ),
      })
    }
  }
}
