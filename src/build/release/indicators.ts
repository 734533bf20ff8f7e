import type { Indicator } from '../../release/schema.ts'
import { both } from './text.ts'

type Pair = [zh: string, en: string]
interface Given {
  name: Pair
  definition: Pair
  unit: Pair
  decimals?: number
  measure?: 'count' | 'ratio'
  percent?: true
  appliesTo?: string[]
  cumulative?: true
  period: string
  note?: Pair
}

const persons: Pair = ['人', 'persons']
const beds: Pair = ['张', 'beds']
const places: Pair = ['个', 'institutions']
const percent: Pair = ['%', '%']
const perThousand: Pair = ['人/千人', 'per 1,000 people']
const bedsPerThousand: Pair = ['张/千人', 'beds per 1,000 people']

const institutionsBreak: Pair = [
  '2016 与 2017 年之间，绝大多数地区的机构数减少一半以上，2017 年起的数与其他来源的“医院数”相同（重庆 2022 年 857、成都 2022 年 744、南充 2021 年 177），应为只计医院；成都到 2018 年、达州到 2021 年似仍含卫生院，广安自 2019 年起似又含卫生院。跨年、跨市比较须谨慎。',
  "Between 2016 and 2017 the number of institutions falls by more than half almost everywhere, and from 2017 on it equals the number of hospitals in other sources (Chongqing 857 and Chengdu 744 in 2022, Nanchong 177 in 2021), so township health centres appear to be left out. They still appear to be counted in Chengdu until 2018 and in Dazhou until 2021, and again in Guang'an from 2019. Compare years and cities with care.",
]

const given: Record<string, Given> = {
  physiciansPer1000: {
    name: ['每千人口执业（助理）医师数', 'Physicians per 1,000 people'],
    definition: [
      '执业（助理）医师数除以常住人口，乘以 1000。各市州与重庆市 2015–2022 年的分母统一为 2020 年普查常住人口，与官方按当年常住人口计算的数值会有出入；全国、四川和个别城市其他年份的分母见各值的说明。',
      'Licensed (assistant) physicians divided by resident population, times 1,000. For the cities and Chongqing in 2015–2022 the denominator is always the resident population of the 2020 census, so values differ from official ones that use the population of the year; for the nation, Sichuan and single cities in other years see the note of each value.',
    ],
    unit: perThousand,
    decimals: 2,
    measure: 'ratio',
    period: '2022',
  },
  bedsPer1000: {
    name: ['每千人口医院卫生院床位数', 'Hospital and health-centre beds per 1,000 people'],
    definition: [
      '城市面板中的医院、卫生院床位数除以 2020 年普查常住人口，乘以 1000。与“医疗卫生机构床位数”口径不同，不可相比。',
      'Beds in hospitals and township health centres, as in the city panel, divided by the resident population of the 2020 census, times 1,000. Not comparable with the beds of all health institutions.',
    ],
    unit: bedsPerThousand,
    decimals: 2,
    measure: 'ratio',
    period: '2022',
    note: institutionsBreak,
  },
  population: {
    name: ['常住人口', 'Resident population'],
    definition: [
      '2020 年为第七次全国人口普查（2020-11-01）常住人口；市州与省级为所辖县级单位（含普查单列的经开区）之和。其他年份为来源所载的年末常住人口。',
      'For 2020 the resident population of the Seventh National Census (1 November 2020); for prefectures and provinces the sum of their counties and of the development zones that the census lists by themselves. For other years the resident population at the end of the year as the sources give it.',
    ],
    unit: persons,
    period: '2020',
  },
  populationDensity: {
    name: ['人口密度', 'Population density'],
    definition: [
      '2020 年普查常住人口除以面积。面积由本版界线数据（2023 年 12 月）计算，不是官方公布的行政区域面积。',
      'Resident population of the 2020 census divided by area. Areas are computed from the boundaries of this release (December 2023); they are not the officially published areas.',
    ],
    unit: ['人/平方千米', 'persons per km²'],
    decimals: 1,
    measure: 'ratio',
    period: '2020',
  },
  share65plus: {
    name: ['65 岁及以上人口比重', 'Share aged 65 and over'],
    definition: [
      '65 岁及以上常住人口占常住人口的比重；市州与省级为按人口加权的平均。',
      'Residents aged 65 and over as a share of the resident population; for prefectures and provinces the mean weighted by population.',
    ],
    unit: percent,
    decimals: 1,
    measure: 'ratio',
    percent: true,
    period: '2020',
  },
  share0to14: {
    name: ['0–14 岁人口比重', 'Share aged 0 to 14'],
    definition: [
      '0–14 岁常住人口占常住人口的比重；市州与省级为按人口加权的平均。',
      'Residents aged 0 to 14 as a share of the resident population; for prefectures and provinces the mean weighted by population.',
    ],
    unit: percent,
    decimals: 1,
    measure: 'ratio',
    percent: true,
    period: '2020',
  },
  urbanShare: {
    name: ['城镇人口比重', 'Urban share of the population'],
    definition: [
      '居住在城镇的常住人口占常住人口的比重；市州与省级为按人口加权的平均。',
      'Residents living in urban areas as a share of the resident population; for prefectures and provinces the mean weighted by population.',
    ],
    unit: percent,
    decimals: 1,
    measure: 'ratio',
    percent: true,
    period: '2020',
  },
  physicians: {
    name: ['执业（助理）医师数', 'Licensed (assistant) physicians'],
    definition: ['执业医师与执业助理医师之和。', 'Licensed physicians and licensed assistant physicians together.'],
    unit: persons,
    period: '2022',
  },
  hospitalBeds: {
    name: ['医院、卫生院床位数', 'Beds in hospitals and township health centres'],
    definition: [
      '城市面板“医院卫生院床位数”一栏所载的数。',
      'The figure in the column of the city panel for beds in hospitals and township health centres.',
    ],
    unit: beds,
    period: '2022',
    note: institutionsBreak,
  },
  hospitals: {
    name: ['医院、卫生院数', 'Hospitals and township health centres'],
    definition: [
      '城市面板“医院卫生院数”一栏所载的数；成都 2025 年为另一来源的医院数。',
      'The figure in the column of the city panel for hospitals and township health centres; for Chengdu in 2025, the number of hospitals in another source.',
    ],
    unit: places,
    period: '2022',
    note: institutionsBreak,
  },
  nursesPer1000: {
    name: ['每千人口注册护士数', 'Registered nurses per 1,000 people'],
    definition: [
      '注册护士数除以人口，乘以 1000，按来源所载。',
      'Registered nurses divided by population, times 1,000, as stated by the source.',
    ],
    unit: perThousand,
    decimals: 2,
    measure: 'ratio',
    period: '2025',
  },
  institutionBedsPer1000: {
    name: ['每千人口医疗卫生机构床位数', 'Health-institution beds per 1,000 people'],
    definition: [
      '各类医疗卫生机构床位数除以人口，乘以 1000，按来源所载。口径宽于医院、卫生院床位。',
      'Beds of all health institutions divided by population, times 1,000, as stated by the source. Wider than beds in hospitals and health centres.',
    ],
    unit: bedsPerThousand,
    decimals: 2,
    measure: 'ratio',
    period: '2025',
  },
  physiciansPer10000Registered: {
    name: ['每万人口执业（助理）医师数（国际数据网站序列）', 'Physicians per 10,000 people (series of a data site)'],
    definition: [
      '来源页面所载的每万人口执业（助理）医师数；页面称分母为户籍人口。',
      'Licensed (assistant) physicians per 10,000 people as on the source page, which says that the denominator is the registered population.',
    ],
    unit: ['人/万人', 'per 10,000 people'],
    decimals: 1,
    measure: 'ratio',
    period: '2021',
  },
  healthWorkersPer1000: {
    name: ['每千常住人口卫生从业人员数', 'Health workers per 1,000 residents'],
    definition: [
      '卫生从业人员数除以常住人口，乘以 1000，按来源所载。',
      'Health workers divided by resident population, times 1,000, as stated by the source.',
    ],
    unit: perThousand,
    decimals: 2,
    measure: 'ratio',
    period: '2020',
  },
  countyInpatientShare: {
    name: ['县域内住院率', 'Share of inpatients treated within their county'],
    definition: [
      '住院患者在本县域内住院的比例，按来源所载。',
      'Share of inpatients who are treated within their own county, as stated by the source.',
    ],
    unit: percent,
    decimals: 1,
    measure: 'ratio',
    percent: true,
    period: '2021',
  },
  licensedPhysicians: {
    name: ['执业医师数', 'Licensed physicians'],
    definition: ['执业医师数，不含执业助理医师。', 'Licensed physicians, without licensed assistant physicians.'],
    unit: persons,
    period: '2019',
  },
  assistantPhysicians: {
    name: ['执业助理医师数', 'Licensed assistant physicians'],
    definition: ['执业助理医师数。', 'Licensed assistant physicians.'],
    unit: persons,
    period: '2019',
  },
  registeredNurses: {
    name: ['注册护士数', 'Registered nurses'],
    definition: ['注册护士数，按来源所载。', 'Registered nurses, as stated by the source.'],
    unit: persons,
    period: '2025',
  },
  healthTechnicians: {
    name: ['卫生技术人员数', 'Health technical personnel'],
    definition: ['卫生技术人员数，按来源所载。', 'Health technical personnel, as stated by the source.'],
    unit: persons,
    period: '2019',
  },
  institutionBeds: {
    name: ['医疗卫生机构床位数', 'Beds of all health institutions'],
    definition: ['各类医疗卫生机构的床位数，按来源所载。', 'Beds of all health institutions, as stated by the source.'],
    unit: beds,
    period: '2025',
  },
  medicalInstitutions: {
    name: ['医疗卫生机构数', 'Health institutions'],
    definition: [
      '医疗卫生机构数，按来源所载；是否含村卫生室各来源不一，见各值的说明。',
      'Health institutions, as stated by the source; whether village clinics are counted differs, see the note of each value.',
    ],
    unit: places,
    period: '2025',
  },
  tertiaryHospitalsPublished: {
    name: ['三级医院数（公开报道）', 'Tertiary hospitals (published)'],
    definition: ['来源写明的三级医院总数。', 'Total number of tertiary hospitals as stated by a source.'],
    unit: places,
    period: '2025',
  },
  tertiaryAPublished: {
    name: ['三级甲等医院数（公开报道）', 'Tertiary grade A hospitals (published)'],
    definition: ['来源写明的三级甲等医院总数。', 'Total number of tertiary grade A hospitals as stated by a source.'],
    unit: places,
    period: '2025',
  },
  tertiaryAInstitutionsPublished: {
    name: ['三级甲等医疗卫生机构数（公开报道）', 'Tertiary grade A health institutions (published)'],
    definition: [
      '来源写明的三级甲等医疗卫生机构总数，可能含医院以外的机构。',
      'Total number of tertiary grade A health institutions as stated by a source; may include institutions other than hospitals.',
    ],
    unit: places,
    period: '2024-09',
  },
  tertiaryPublicAssessed: {
    name: ['参加省级考核的三级公立医院数', 'Public tertiary hospitals in the provincial assessment'],
    definition: [
      '来源写明的参评三级公立医院数。',
      'Number of public tertiary hospitals assessed, as stated by a source.',
    ],
    unit: places,
    period: '2020',
  },
  newTertiaryA: {
    name: ['当年新晋三级甲等医院数', 'Hospitals newly graded tertiary A in the year'],
    definition: [
      '来源写明的当年新晋三级甲等医院数。',
      'Hospitals newly graded tertiary A in the year, as stated by a source.',
    ],
    unit: places,
    period: '2020',
  },
  newTertiaryB: {
    name: ['当年新晋三级乙等医院数', 'Hospitals newly graded tertiary B in the year'],
    definition: [
      '来源写明的当年新晋三级乙等医院数。',
      'Hospitals newly graded tertiary B in the year, as stated by a source.',
    ],
    unit: places,
    period: '2020',
  },
  newSecondaryA: {
    name: ['当年新晋二级甲等医院数', 'Hospitals newly graded secondary A in the year'],
    definition: [
      '来源写明的当年新晋二级甲等医院数。',
      'Hospitals newly graded secondary A in the year, as stated by a source.',
    ],
    unit: places,
    period: '2020',
  },
  tertiaryHospitalsTarget: {
    name: ['三级医院数目标', 'Target number of tertiary hospitals'],
    definition: [
      '规划到该年建成的三级医院数，不是现有数。',
      'Tertiary hospitals planned for that year; not a number that exists.',
    ],
    unit: places,
    period: '2025',
  },
  gradeATownshipReviewed: {
    name: ['当年评审的甲级乡镇卫生院数', 'Township health centres rated grade A in the year'],
    definition: [
      '来源写明的当年评审为甲级的乡镇卫生院数。',
      'Township health centres rated grade A in the year, as stated by a source.',
    ],
    unit: places,
    period: '2023',
  },
  gradeACommunityReviewed: {
    name: ['当年评审的甲级社区卫生服务中心数', 'Community health centres rated grade A in the year'],
    definition: [
      '来源写明的当年评审为甲级的社区卫生服务中心数。',
      'Community health centres rated grade A in the year, as stated by a source.',
    ],
    unit: places,
    period: '2023',
  },
  primaryReviewed: {
    name: ['当年参加等级评审的基层机构数', 'Primary-care institutions reviewed in the year'],
    definition: [
      '来源写明的当年参加市级等级评审的基层医疗卫生机构数。',
      'Primary-care institutions in the municipal review of the year, as stated by a source.',
    ],
    unit: places,
    period: '2021',
  },
  chineseMedicineHospitals: {
    name: ['中医类医院数', 'Hospitals of Chinese medicine'],
    definition: ['来源写明的中医类医院数。', 'Hospitals of Chinese medicine, as stated by a source.'],
    unit: places,
    period: '2023-08',
  },
  namedTertiaryHospitals: {
    name: ['本版列名的三级医院数', 'Tertiary hospitals named in this release'],
    definition: [
      '本版机构清单中有确切名称、且有来源写明为三级（甲等、乙等或等次不明）的现有机构数，是下限；清单远不完整，没有列名不等于没有，因此不设零值。',
      'Existing facilities in this release that have a definite name and that a source states to be tertiary (grade A, B or not stated). A lower bound: the list is far from complete, and where none is named there is no value, never zero.',
    ],
    unit: places,
    period: '2026',
  },
  subcentresBuilt: {
    name: ['县域医疗卫生次中心累计建成数', 'County sub-centres built, cumulative'],
    definition: [
      '来源写明的累计建成的县域医疗卫生次中心数。只适用于四川；重庆另有自己的创建名单。',
      'County medical sub-centres built so far, as stated by a source. For Sichuan only; Chongqing runs its own list.',
    ],
    unit: places,
    cumulative: true,
    appliesTo: ['510000'],
    period: '2025',
  },
  subcentresFirstBatch: {
    name: ['首批建成的次中心数', 'Sub-centres of the first batch'],
    definition: ['来源写明的四川首批建成的次中心数。', "Sub-centres of Sichuan's first batch, as stated by a source."],
    unit: places,
    appliesTo: ['510000'],
    period: '2023-05',
  },
  subcentresSecondBatch: {
    name: ['第二批（2023 年）次中心数', 'Sub-centres of the second batch (2023)'],
    definition: [
      '2023 年确定的次中心数；全省数为推算，南充为来源所载。',
      'Sub-centres recognised for 2023; the provincial figure is inferred, that of Nanchong is stated by a source.',
    ],
    unit: places,
    appliesTo: ['510000'],
    period: '2023',
  },
  subcentresThirdBatch: {
    name: ['第三批（2024 年）次中心数', 'Sub-centres of the third batch (2024)'],
    definition: ['来源写明的 2024 年确定的次中心数。', 'Sub-centres recognised for 2024, as stated by a source.'],
    unit: places,
    appliesTo: ['510000'],
    period: '2024',
  },
  subcentresPlanned: {
    name: ['当年规划建设的次中心数', 'Sub-centres planned for the year'],
    definition: [
      '来源写明的当年规划建设的次中心数，不是建成数。',
      'Sub-centres planned for the year, as stated by a source; not a number that was built.',
    ],
    unit: places,
    appliesTo: ['510000'],
    period: '2023',
  },
  subcentresTarget: {
    name: ['次中心建设目标', 'Target number of sub-centres'],
    definition: [
      '规划到该年建设的次中心数（“左右”），不是建成数。',
      'Sub-centres planned to exist by that year ("about"); not a number that was built.',
    ],
    unit: places,
    appliesTo: ['510000'],
    period: '2025',
  },
  subcentresStarted: {
    name: ['启动创建的次中心数', 'Sub-centres in preparation'],
    definition: [
      '来源写明的已启动创建的区县域医疗卫生次中心数，不是建成数。',
      'District and county sub-centres whose creation has begun, as stated by a source; not a number that was built.',
    ],
    unit: places,
    appliesTo: ['500000'],
    period: '2023-11',
  },
  subcentreSubsidy: {
    name: ['次中心市级财政补助', 'Municipal subsidy for sub-centres'],
    definition: [
      '来源写明的市级财政对 61 家次中心的补助总额。',
      'Total municipal subsidy for the 61 sub-centres, as stated by a source.',
    ],
    unit: ['亿元', '100 million yuan'],
    decimals: 1,
    appliesTo: ['500000'],
    period: '2023-11',
  },
  subcentresNamed: {
    name: ['本版列名的次中心项目数', 'Sub-centre projects named in this release'],
    definition: [
      '本版清单中列名的次中心项目数，含在建和计划，不是建成数；清单不完整，没有列名不等于没有，因此不设零值。',
      'Sub-centre projects named in this release, including those under construction and planned; not a number that was built. The list is incomplete: where none is named there is no value, never zero.',
    ],
    unit: places,
    period: '2026',
  },
  countyCommunities: {
    name: ['县域医共体数', 'County medical communities'],
    definition: ['来源写明的已组建县域医共体数。', 'County medical communities formed, as stated by a source.'],
    unit: ['个', 'communities'],
    period: '2024',
  },
  countyCommunityPilots: {
    name: ['县域医共体试点县（市、区）数', 'Counties piloting medical communities'],
    definition: [
      '来源写明的县域医共体试点县（市、区）数。',
      'Counties, cities and districts piloting county medical communities, as stated by a source.',
    ],
    unit: ['个', 'counties'],
    period: '2024',
  },
  mutualRecognition: {
    name: ['川渝检查检验结果互认机构数', "Institutions recognising each other's test results"],
    definition: [
      '来源写明的检查检验结果互认医疗机构数。',
      "Medical institutions that recognise each other's imaging and laboratory results, as stated by a source.",
    ],
    unit: places,
    period: '2024',
  },
  chronicZones: {
    name: ['省级慢性病综合防控示范区数', 'Provincial demonstration zones for chronic diseases'],
    definition: [
      '来源写明的累计建成省级慢性病综合防控示范区数。',
      'Provincial demonstration zones for the control of chronic diseases so far, as stated by a source.',
    ],
    unit: ['个', 'zones'],
    period: '2023',
    appliesTo: ['510000'],
  },
}

const pair = ([zh, en]: Pair) => both(zh, en)

export const indicators: Indicator[] = Object.entries(given).map(([id, of]) => ({
  id,
  name: pair(of.name),
  definition: pair(of.definition),
  unit: pair(of.unit),
  decimals: of.decimals ?? 0,
  measure: of.measure ?? 'count',
  ...(of.percent ? { percent: true } : {}),
  ...(of.appliesTo ? { appliesTo: of.appliesTo } : {}),
  ...(of.cumulative ? { cumulative: true } : {}),
  defaultPeriod: of.period,
  ...(of.note ? { note: pair(of.note) } : {}),
}))
