import type { BriefingScene } from '../../../release/schema.ts'
import { both } from '../text.ts'
import { autonomousPrefectures, behind, physicians, type Told } from './evidence.ts'

const suining = '510900'
const wuxi = '500238'
const around = { suining: '105.55,30.6,6', wuxi: '109.35,31.5,8', west: '101.4,30.4,1.2' }

export function suiningTargets({ targets }: Told): BriefingScene {
  const own = targets.filter(({ region }) => region?.startsWith(suining.slice(0, 4)))
  return {
    view: `?fill=physiciansPer1000&period=2022&layers=fill&board=targets&targets=year:2023;region:${suining}&at=${around.suining}`,
    title: both('遂宁：28 条 2023 年到期', 'Suining: 28 targets due in 2023'),
    text: both(
      '遂宁市 2023 年 4 月的文件有 48 条目标、计划、制度和事实，28 条 2023 年到期，都没有找到公开的结果。没有找到不等于没有完成。',
      'Suining’s notice of April 2023 holds 48 targets, plans, rules and facts; 28 of them fell due in 2023, and no published result was found for any. That does not mean that they were missed.',
    ),
    notes: both(
      '旁边逐条列出，每条都能点开原句。写了数的例如“人均预期寿命达到78.03岁”“居民健康素养水平高于23%”“每千常住人口中医类别执业(助理)医师数达到0.91人”。本版没有同名同单位的指标，这些目标不能与数值对照。会问完成得怎样：请市里逐条给出结果和写明结果的文件。不要说没有完成，也不要说完成了。',
      'They are listed beside the map, and each opens its sentence. Some have figures: “life expectancy to reach 78.03 years”, “health literacy of residents above 23%”, “licensed (assistant) physicians of Chinese medicine per 1,000 residents to reach 0.91”. No indicator of this release has the same name and unit, so these targets cannot be set against figures. You may be asked how it went: ask the city for the result of each, with the document that states it. Do not say that they were missed, and do not say that they were met.',
    ),
    emphasis: [suining],
    evidence: behind(own),
  }
}

export function suiningKnown({ projects }: Told): BriefingScene {
  const own = projects.filter(({ region }) => region.startsWith(suining.slice(0, 4)))
  return {
    view: `?fill=physiciansPer1000&period=2022&layers=fill,facilities,projects&region=${suining}&board=report&at=${around.suining}`,
    title: both('遂宁：已知的数', 'Suining: the figures that are known'),
    text: both(
      '2022 年执业（助理）医师 8445 人，每千人口 3.00（推算），全国 3.15。来源列名三级医院 2 家、次中心 9 家。遂宁不在 12 个先行市之列。',
      '8,445 licensed (assistant) physicians in 2022, or 3.00 per 1,000 people (derived); the nation has 3.15. Sources name 2 tertiary hospitals and 9 sub-centres. Suining is not among the 12 co-building cities.',
    ),
    notes: both(
      '3.00 由 8445 人和 2020 年普查常住人口 2814196 人算出，分母不是当年人口。9 家次中心里，来源写建成的 2 家、在建的 5 家、规划的 2 家；这 5 家在建是 2023 年 4 月的说法，此后没有找到下文。2 家三级医院是市中心医院和市中医院，来源写三级甲等，可靠程度低；列名的是下限。这些数核对不了上一幕的目标。不要由 3.00 和 3.15 之差说遂宁缺多少医师：分母不同。',
      'The 3.00 is computed from 8,445 physicians and the census population of 2020, 2,814,196 people, not that of the year. Of the 9 sub-centres, sources call 2 built, 5 under construction and 2 planned; those 5 were under construction in April 2023, and nothing later was found. The 2 tertiary hospitals are Suining Central Hospital and the city’s hospital of Chinese medicine; sources of low reliability call them tertiary grade A, and the list is a lower bound. None of these figures can check the targets of the scene before. Do not conclude from 3.00 and 3.15 how many physicians Suining lacks: the denominators differ.',
    ),
    emphasis: [suining],
    evidence: [
      ...physicians(2022, suining),
      'other-100000-2022-physiciansPer1000',
      'facility-F111-1',
      'facility-L16-1',
      'facility-L17-1',
      ...behind(own),
      'target-T085',
    ],
  }
}

export function wuxiPlan({ targets }: Told): BriefingScene {
  const own = targets.filter(({ region }) => region === wuxi)
  return {
    view: `?level=county&fill=share65plus&period=2020&layers=fill&board=targets&targets=year:2027;region:${wuxi}&at=${around.wuxi}`,
    title: both('巫溪：25 条 2027 年到期', 'Wuxi: 25 items due in 2027'),
    text: both(
      '巫溪县的方案里 25 条 2027 年到期，如每千人口医师 3.3 人、护士 4 人。县里现在的数没有来源，只知重庆全市 2022 年医师 2.95（推算）。',
      'In the plan of Wuxi County 25 items fall due in 2027, such as 3.3 physicians and 4 nurses per 1,000 people. The county’s present figures have no source; known is only Chongqing as a whole, 2.95 physicians in 2022 (derived).',
    ),
    notes: both(
      '25 条里目标 19 条、计划 2 条、制度 4 条，旁边逐条列出，都能点开原句，例如“建成甲级乡镇卫生院的比例不低于35%”。上磺、徐家的次中心要在 2024 年建成，2024 年 10 月的来源只说“建设推进顺利”。县人民医院“2024年晋升为三级医院”，没有写甲等还是乙等；方案要的是“开展三级甲等评审”。地图底色是 65 岁及以上人口比重，巫溪 18.2%（2020 年普查）。不要拿重庆全市的 2.95 当巫溪的现状，也不要由它算还差多少。',
      'Of the 25 items, 19 are targets, 2 plans and 4 rules; each is listed beside the map and opens its sentence, such as “grade A township health centres to be no fewer than 35% of all”. The sub-centres of Shanghuang and Xujia were to be built in 2024; the source of October 2024 only says “construction is going well”. The county people’s hospital “became a tertiary hospital in 2024”, without a grade; what the plan wants is “a review for tertiary grade A”. The colour of the map is the share of people aged 65 and over, 18.2% in Wuxi (census of 2020). Do not take the 2.95 of Chongqing as the state of Wuxi, and do not compute from it what is missing.',
    ),
    emphasis: [wuxi],
    evidence: [...behind(own), ...physicians(2022, '500000'), `census-${wuxi}-share65plus`],
  }
}

export const withoutSource: BriefingScene = {
  view: `?fill=physiciansPer1000&period=2022&layers=fill&at=${around.west}`,
  title: both('阿坝、甘孜、凉山：缺什么，谁来补', 'Aba, Ganzi, Liangshan: what is missing, and who has it'),
  text: both(
    '三州 2015–2022 年的医师、床位、医院数都没有来源，本版不估算。掌握数据的单位给出数、年份和原句，就能进入下一版。',
    'For these prefectures no source gives physicians, beds or hospitals in 2015–2022, and this release does not estimate. With the figure, its year and the sentence that states it, whoever holds the data can bring it into the next release.',
  ),
  notes: both(
    '三州并非什么都不知道：2020 年普查常住人口阿坝 822587 人、甘孜 1107431 人、凉山 4858359 人，由各县相加；列名的三级医院阿坝 1 家、甘孜 1 家、凉山 3 家，是下限。凉山在推进委州共建，来源只说“按程序推进委州共建协议签订”。会问为什么不拿相邻的市来推：没有来源就不写数。可以请州里给一张表：地区、年份、数、出处、原句。不要说三州最差，也不要把斜线看成最低一级。',
    'These prefectures are not wholly unknown: the census of 2020 counts 822,587 people in Aba, 1,107,431 in Ganzi and 4,858,359 in Liangshan, added up from their counties; the tertiary hospitals named are 1 in Aba, 1 in Ganzi and 3 in Liangshan, a lower bound. Liangshan is moving towards co-building; the source only says “moving ahead with the co-building agreement according to procedure”. You may be asked why nothing is inferred from neighbouring cities: without a source there is no figure. Ask the prefectures for a table: region, year, figure, source, sentence. Do not say that they are worst, and do not read the hatching as the lowest class.',
  ),
  emphasis: autonomousPrefectures,
  evidence: [
    'facility-F124-1',
    'facility-F046-1',
    'facility-F045-1',
    'facility-F126-1',
    'facility-F081-1',
    'cobuilding-entry-513400',
  ],
}
