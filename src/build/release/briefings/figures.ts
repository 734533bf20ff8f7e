import type { BriefingScene } from '../../../release/schema.ts'
import { both } from '../text.ts'
import { autonomousPrefectures, cities, physicians } from './evidence.ts'

/** Years whose figure of physicians is in doubt, by city. */
const doubtful: Record<string, number[]> = {
  '510100': [2015],
  '510300': [2015, 2016, 2017, 2018],
  '510400': [2018, 2019, 2020],
  '510600': [2015, 2016],
  '510800': [2015, 2016],
  '511000': [2015, 2016, 2017, 2018, 2019, 2020],
  '511300': [2015],
  '511400': [2015],
  '511600': [2015, 2017, 2019, 2020, 2021],
  '511700': [2015, 2016, 2017, 2018, 2019, 2020],
  '512000': [2015],
}
const inDoubt = Object.entries(doubtful).flatMap(([city, years]) => years.flatMap((year) => physicians(year, city)))

export const known: BriefingScene = {
  view: '?fill=physiciansPer1000&period=2022&layers=fill',
  title: both('哪些知道，哪些不知道', 'What is known and what is not'),
  text: both(
    '2022 年每千人口医师数，19 个区域有值：四川 18 个市和重庆全市。阿坝、甘孜、凉山没有找到来源；没有来源不是零。',
    'In 2022, 19 areas have a value for physicians per 1,000 people: 18 cities of Sichuan, and Chongqing as a whole. For Aba, Ganzi and Liangshan no source was found; no source does not mean zero.',
  ),
  notes: both(
    '先指图例里没有数的几种画法：无来源、仅知全域、存疑、不适用，都不是零。重庆只有全市的数，38 个区县没有各自的来源，所以画成一整块。各市和重庆的数是推算：执业（助理）医师数除以 2020 年普查常住人口，与官方按当年人口算的会有出入。会问三州为什么空着：所用的城市面板只含 18 个市和重庆，也没有找到别的来源。不要说三州医师最少，也不要替区县估数。',
    'Point first at the ways in which the key draws missing figures: no source, known for the larger area only, doubtful, not applicable. None of them is zero. For Chongqing only the figure of the whole municipality is known; its 38 districts and counties have no source of their own, so they are drawn as a single area. The figures of the cities and of Chongqing are derived: licensed (assistant) physicians divided by the census population of 2020, and differ from official ones that use the population of the year. You may be asked why the prefectures in the west are blank: the city panel covers 18 cities and Chongqing only, and no other source was found. Do not say that these prefectures have the fewest physicians, and do not estimate for districts.',
  ),
  emphasis: autonomousPrefectures,
  evidence: physicians(2022, ...cities, '500000'),
}

export const againstNation: BriefingScene = {
  view: '?fill=physiciansPer1000&period=2022&layers=fill&scheme=diverging&reference=nation',
  title: both('2022 年每千人口医师：与全国相比', 'Physicians per 1,000 in 2022, against the nation'),
  text: both(
    '全国 3.15。19 个区域中 5 个不低于全国，14 个低于全国；最高成都 3.85，最低达州 1.86（均为推算）。两边分母不同，相近的数不必分高下。',
    'The nation has 3.15. Of 19 areas, 5 are not below it and 14 are; Chengdu is highest with 3.85, Dazhou lowest with 1.86 (both derived). The denominators differ, so figures that lie close together should not be ranked.',
  ),
  notes: both(
    '绿色不低于全国，棕色低于全国，旁边的竖虚线是全国。全国的数来自统计公报；各市和重庆的数是推算，分母是 2020 年普查人口，所以不能凭自贡 3.15、绵阳 3.14 说谁超过全国、谁不到。四川全省 2022 年没有来源，最近的是 2021 年的 2.99，分母是什么也不清楚。会问目标：本版写明这项目标的只有巫溪县，2027 年 3.3 人，旁边的小三角就是它。没有省和市的目标，不要说哪个市达标。',
    'Green is not below the nation, brown is below it, and the dashed line beside the map is the nation. The national figure comes from the statistical bulletin; those of the cities and of Chongqing are derived over the census population of 2020, so Zigong with 3.15 and Mianyang with 3.14 cannot be said to be above or below the nation. For Sichuan as a whole there is no source for 2022; the latest is 2.99 for 2021, and its denominator is unclear. You may be asked about targets: the only target for this indicator is that of Wuxi County, 3.3 by 2027, the small triangle beside the map. There is none for a province or a city, so do not say that a city has reached its target.',
  ),
  evidence: [
    'other-100000-2022-physiciansPer1000',
    'other-100000-2022-physiciansPer1000-2',
    ...physicians(2022, ...cities, '500000'),
    'other-510000-2021-physiciansPer10000Registered',
    'target-T060',
  ],
}

export const trend: BriefingScene = {
  view: '?fill=physiciansPer1000&period=2018&layers=fill&region=510400&board=charts&chart=trend',
  title: both('2015–2022 年：在升，也有存疑', '2015–2022: the rise, and the doubtful years'),
  text: both(
    '2016 年和 2022 年都有可靠数的 14 个区域全部上升。11 个市有存疑的年份，共 32 个数：多为偏低、口径可疑，画空心点和虚线。',
    'All 14 areas with a reliable figure for both 2016 and 2022 rose. 11 cities have doubtful years, 32 figures in all: most look too low. They are drawn as hollow dots and dashed lines.',
  ),
  notes: both(
    '黑线是攀枝花：2017 年 3.27，2018 年 2.20，2021 年 3.48；2018 到 2020 年存疑。红虚线是全国：2015 年 2.21，2022 年 3.15；蓝点线是四川，到 2021 年为止。成都和资阳的 2015 年存疑是另一个原因：简阳市 2016 年由资阳划归成都，人口和范围对不上。各市的数都是推算，存疑的数不计入名次和平均。不要用存疑的年份算增长，也不要说攀枝花的医师少过。',
    'The black line is Panzhihua: 3.27 in 2017, 2.20 in 2018, 3.48 in 2021; the years 2018 to 2020 are doubtful. The red dashed line is the nation: 2.21 in 2015, 3.15 in 2022; the blue dotted line is Sichuan, up to 2021. For Chengdu and Ziyang the year 2015 is doubtful for another reason: Jianyang passed from Ziyang to Chengdu in 2016, so population and area do not match. The figures of all cities are derived, and doubtful ones do not enter ranks and means. Do not compute growth from doubtful years, and do not say that Panzhihua ever lost physicians.',
  ),
  emphasis: ['510400'],
  evidence: [
    ...inDoubt,
    ...physicians(2017, '510400'),
    ...physicians(2021, '510400'),
    ...physicians(2016, '500000'),
    ...physicians(2022, '500000'),
    'other-100000-2015-physiciansPer1000',
    'other-100000-2022-physiciansPer1000',
    'other-510000-2021-physiciansPer10000Registered',
  ],
}

export const distribution: BriefingScene = {
  view: '?fill=physiciansPer1000&period=2022&layers=fill&board=inequality&resource=physicians&over=population',
  title: both('医师在区域之间怎样分布', 'How physicians are spread among the areas'),
  text: both(
    '计入 19 个区域，占 2020 年普查人口的 94.1%（推算）。旁边的基尼系数等由这些区域的数算出，不是哪个来源写的。',
    'It counts 19 areas with 94.1% of the census population of 2020 (derived). The Gini coefficient and the other measures are computed from the figures of these areas; no source states them.',
  ),
  notes: both(
    '曲线离对角线越远，分布越不均；可以在按人口和按面积之间切换。最高的成都 3.85，最低的达州 1.86，都是推算。重庆作为一个整体计入，38 个区县之间的差别看不见；阿坝、甘孜、凉山不在内。区县之间、城乡之间是否均衡，这些数说明不了。不要与别处公布的基尼系数相比：区域的划分和年份不同。',
    'The further the curve from the diagonal, the less even the spread; it can be switched between population and area. Chengdu is highest with 3.85, Dazhou lowest with 1.86, both derived. Chongqing counts as a whole, so differences among its 38 districts and counties cannot be seen; Aba, Ganzi and Liangshan are not included. These figures say nothing about differences among counties, or between town and country. Do not compare with Gini coefficients published elsewhere: areas and years differ.',
  ),
  evidence: physicians(2022, ...cities, '500000'),
}
