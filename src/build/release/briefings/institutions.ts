import type { BriefingScene } from '../../../release/schema.ts'
import { both } from '../text.ts'
import { behind, type Told } from './evidence.ts'

export function subcentres({ projects }: Told): BriefingScene {
  return {
    view: '?fill=physiciansPer1000&period=2022&layers=projects&board=subcentres',
    title: both('次中心：建成 388 家，列名 9 家', 'Sub-centres: 388 built, 9 of them named'),
    text: both(
      '四川到 2024 年 12 月“累计建成388个次中心”，来源列名的建成者只有 9 家；重庆启动创建 61 家，列名 7 家。图上没画的，是没有名单。',
      'By December 2024 Sichuan had “built 388 sub-centres in total”, and sources name only 9 of them; Chongqing has started 61 and sources name 7. What the map does not show is what no list names.',
    ),
    notes: both(
      '条形里深色是列名的，其余 379 家没有名字。目标是“到2025年,按照二级综合医院标准建设400个左右县域医疗卫生次中心”。首批 167 家、第三批 86 家见于来源；第二批 135 家是推算，由 388 减去它们得出。各市里，攀枝花公布 4 家、列名 4 家，宜宾公布 23 家、列名 1 家，达州公布 30 家、没有列名。重庆的 61 家是启动创建，没有公布建成数，不能与四川的 388 家相加。不要说没有画出的地方没有次中心。',
      'The dark part of the bar is what is named; the other 379 have no name. The target is “some 400 county sub-centres by 2025, built to the standard of secondary general hospitals”. The first batch of 167 and the third of 86 are in the sources; the second of 135 is derived, as what they leave of 388. Among the cities, Panzhihua publishes 4 and 4 are named, Yibin publishes 23 and 1 is named, Dazhou publishes 30 and none is named. The 61 of Chongqing have been started; no number built is published, so they cannot be added to the 388 of Sichuan. Do not say that places without a sign have no sub-centre.',
    ),
    emphasis: ['510400', '511500', '511700'],
    evidence: [
      'aggregate-510000-2024-12-subcentresBuilt',
      'aggregate-510000-2025-subcentresTarget',
      'aggregate-510000-2023-05-subcentresFirstBatch',
      'aggregate-510000-2024-subcentresThirdBatch',
      'aggregate-510400-2023-04-subcentresBuilt',
      'aggregate-511500-2025-01-subcentresBuilt',
      'aggregate-511700-2025-subcentresBuilt',
      'aggregate-500000-2023-11-subcentresStarted',
      ...behind(projects),
    ],
  }
}

export const tiers: BriefingScene = {
  view: '?fill=physiciansPer1000&period=2022&layers=facilities&tier=3A,3B,3&board=table&columns=namedTertiaryHospitals,tertiaryHospitalsPublished,tertiaryAPublished&sort=-namedTertiaryHospitals',
  title: both('三级医院：列名的是下限', 'Tertiary hospitals: the list is a lower bound'),
  text: both(
    '本版列名的三级医院四川 83 家、重庆 25 家。公开的总数：四川三级医院 2021 年 259 家，重庆三甲医院 2022 年 4 月 41 家。名单远不完整。',
    'This release names 83 tertiary hospitals in Sichuan and 25 in Chongqing. Published totals: 259 tertiary hospitals in Sichuan in 2021, 41 of tertiary grade A in Chongqing in April 2022. The list is far from complete.',
  ),
  notes: both(
    '表里成都列名 22 家、公开 118 家，达州列名 3 家、公开 12 家；公开的两栏都取 2025 年，成都的来源可靠程度低，达州的为中。四川一行的公开数显示无来源，是因为 259 家是 2021 年的。图例里也有 83 和 25，那是两地合计的三级甲等 83 家、其余三级 25 家，与川、渝的 83 和 25 只是凑巧相同。空心的符号只知道在哪个县或市州，位置不是院址。不要用列名数给市州排名，也不要说没有列名的市没有三级医院。',
    'In the table Chengdu has 22 named and 118 published, Dazhou 3 named and 12 published; both published columns are of 2025, from a source of low reliability for Chengdu and of medium for Dazhou. The row of Sichuan shows no source there because its 259 are of 2021. The key has 83 and 25 as well: there they are the 83 of tertiary grade A and the 25 other tertiary hospitals of both provinces, and equal the 83 and 25 of Sichuan and Chongqing by chance. Hollow signs are known to their county or prefecture only; their place is not an address. Do not rank cities by the number named, and do not say that a city without a name has no tertiary hospital.',
  ),
  evidence: [
    'other-510000-2021-tertiaryHospitalsPublished',
    'count-500000-2022-04-tertiaryAPublished',
    'other-510100-2025-tertiaryHospitalsPublished',
    'count-511700-2025-tertiaryHospitalsPublished',
  ],
}
