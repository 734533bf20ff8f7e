import type { Text } from '../../release/schema.ts'
import type { Facts, OtherRow, Source } from './facts.ts'
import { operand, rounded } from './formula.ts'
import { type Ledger, reliabilityOf } from './ledger.ts'
import type { Observations } from './observations.ts'
import { withoutRemark } from './quotes.ts'
import { both, join, text } from './text.ts'

const ids: Record<string, string> = {
  '执业（助理）医师数': 'physicians',
  '每千人口执业（助理）医师数': 'physiciansPer1000',
  '每万人口执业（助理）医师数': 'physiciansPer10000Registered',
  执业医师数: 'licensedPhysicians',
  执业助理医师数: 'assistantPhysicians',
  注册护士数: 'registeredNurses',
  每千人口注册护士数: 'nursesPer1000',
  卫生技术人员数: 'healthTechnicians',
  每千常住人口卫生从业人员数: 'healthWorkersPer1000',
  医疗卫生机构床位数: 'institutionBeds',
  每千人口医疗卫生机构床位数: 'institutionBedsPer1000',
  医疗卫生机构数: 'medicalInstitutions',
  医院数: 'hospitals',
  三级医院数: 'tertiaryHospitalsPublished',
  三甲医院数: 'tertiaryAPublished',
  常住人口: 'population',
  '65岁及以上人口占比': 'share65plus',
  县域内住院率: 'countyInpatientShare',
}
/** Published for the cities within the municipality only; it must never stand for the whole of it. */
const leftOut = '每千人口执业（助理）医师数（城市口径）'

const recorded = both(
  '引文是收录该公报的数据库的记录，不是公报原句；地址是公报页面',
  'The quote is the record of a database that holds the bulletin, not a sentence of the bulletin; the address is that of the bulletin.',
)

const householdCaveat = both(
  '来源页面称分母为户籍人口，但其 2018 年的数与按常住人口计算的相符，分母究竟为何不明',
  'The source page says that the denominator is the registered population, but its figure for 2018 agrees with one over the resident population; which it is remains unclear.',
)

function caveat(row: OtherRow, id: string): Text | undefined {
  if (row.url?.endsWith('/xujiann/health-indicators')) {
    const hospitalsOnly =
      id === 'hospitals' ? both('只计医院，不含卫生院', 'Hospitals only, without township health centres.') : undefined
    return join(
      both('二手整理，其所注原始来源没有地址', 'Second-hand; the original source that it names has no address.'),
      hospitalsOnly,
    )
  }
  if (/citypopulation/u.test(row.url ?? '')) {
    return both(
      '2018 年末旧估计数，未按第七次人口普查修订',
      'An older estimate for the end of 2018, not revised after the Seventh Census.',
    )
  }
  if (id === 'institutionBedsPer1000' && row.year === 2025) {
    return both(
      '由收录的数据库按公报床位总数与年末全国人口自行计算，公报没有直接给出',
      "Computed by the database that records it from the bulletin's number of beds and the population at the end of the year; the bulletin does not state it.",
    )
  }
  if (id === 'physiciansPer10000Registered') return householdCaveat
  if (row.publisher === 'BMC Health Services Research') {
    return both(
      '论文表格，未写年份，据其人口数推为 2018 年末',
      'A table in a paper that does not state the year; by its population figure it is the end of 2018.',
    )
  }
  if (id === 'medicalInstitutions' && row.adcode === '511300') return both('含村卫生室', 'Village clinics included.')
  return undefined
}

const sourceOf = (row: OtherRow): Source => ({
  title: row.sourceTitle,
  publisher: row.publisher,
  date: row.date,
  url: row.url,
})

/** Two figures agree where the coarser one is the other rounded. */
function agrees(known: number, given: number, unit: string): boolean {
  if (Math.abs(known - given) < 1e-9) return true
  return unit === '万人' && Math.abs(known - given) <= 50
}

export function addOthers(facts: Facts, ledger: Ledger, observations: Observations): void {
  for (const row of facts.others.rows) {
    if (row.adcode === null || row.indicator === leftOut) continue
    const indicator = ids[row.indicator]
    if (!indicator) throw new Error(`No indicator for ${row.indicator}`)
    const region = row.adcode
    const period = String(row.year)
    const base = `other-${region}-${period}-${indicator}`
    let id = base
    for (let n = 2; ledger.evidence.has(id); n++) id = `${base}-${n}`
    const source = sourceOf(row)
    const { quote, remark } = withoutRemark(row.quote)
    const about = join(
      remark ? text(remark) : undefined,
      /GitHub/u.test(row.publisher) && /nhc\.gov\.cn/u.test(row.url ?? '') ? recorded : undefined,
    )
    const evidence = [ledger.citeSource(id, source, quote, reliabilityOf(source), about)]
    const note = caveat(row, indicator)
    const large = /^万/u.test(row.unit)
    const value = large ? rounded(row.value * 10000, 0) : row.unit === '%' ? rounded(row.value / 100) : row.value

    const known = observations.get(region, indicator, period)
    if (known && known.value !== null) {
      observations.support(region, indicator, period, evidence, difference(row, indicator, known.value, value))
    } else if (large) {
      observations.derive({ region, indicator, period, evidence, note, formula: `${row.value} * 10000`, digits: 0 })
    } else if (row.unit === '%') {
      observations.derive({ region, indicator, period, evidence, note, formula: `${row.value} / 100` })
    } else {
      observations.report({ region, indicator, period, value, evidence, note })
    }
  }
  addPerThousandOfSichuan(observations)
  addSumsOfPhysicians(observations)
}

function difference(row: OtherRow, indicator: string, known: number, value: number): Text | undefined {
  if (agrees(known, value, row.unit)) return undefined
  // The note of the panel already speaks of these.
  if (indicator === 'physicians' && (row.adcode === '500000' || row.adcode === '511300')) return undefined
  if (indicator === 'physiciansPer1000' && row.adcode === '500000') {
    return both(
      'BMC 论文表 1 作 2.46（76379 人，分母为 2018 年末人口 3102 万）',
      'Table 1 of a BMC paper has 2.46 (76,379 physicians over 31.02 million people at the end of 2018).',
    )
  }
  return both(
    `另有来源作 ${row.value} ${row.unit}`,
    `Another source has ${row.value} ${unitNames[row.unit] ?? row.unit}.`,
  )
}

const unitNames: Record<string, string> = { 万人: '(10,000 persons)', 人: 'persons', '%': '%' }

function addPerThousandOfSichuan(observations: Observations): void {
  for (let year = 2015; year <= 2021; year++) {
    const period = String(year)
    const source = observations.get('510000', 'physiciansPer10000Registered', period)
    if (!source) throw new Error(`The series of Sichuan has no ${period}`)
    if (observations.get('510000', 'physiciansPer1000', period)) {
      observations.support(
        '510000',
        'physiciansPer1000',
        period,
        source.evidence,
        both('数据网站序列的每万人 24.6 与此一致', 'The series of a data site, 24.6 per 10,000, agrees.'),
      )
      continue
    }
    observations.derive({
      region: '510000',
      indicator: 'physiciansPer1000',
      period,
      evidence: source.evidence,
      note: householdCaveat,
      formula: `${operand('physiciansPer10000Registered', '510000', period)} / 10`,
    })
  }
}

function addSumsOfPhysicians(observations: Observations): void {
  const parts = (region: string, period: string) =>
    ['licensedPhysicians', 'assistantPhysicians'].map((i) => operand(i, region, period))
  const evidenceOf = (region: string, period: string) =>
    ['licensedPhysicians', 'assistantPhysicians'].flatMap((i) => observations.get(region, i, period)?.evidence ?? [])
  observations.derive({
    region: '510000',
    indicator: 'physicians',
    period: '2017',
    digits: 0,
    formula: parts('510000', '2017').join(' + '),
    evidence: [...new Set(evidenceOf('510000', '2017'))],
    note: both(
      '两项均按万人取一位小数，合计有舍入误差',
      'Both parts are given in units of 10,000 with one decimal; the sum carries their rounding.',
    ),
  })
  observations.support('511600', 'physicians', '2019', evidenceOf('511600', '2019'))
  observations.support('511600', 'physiciansPer1000', '2019', evidenceOf('511600', '2019'))
}
