import type { Text } from '../../release/schema.ts'
import { both } from './text.ts'

/** What reading the list by hand found out: who is the same as whom, where a place is meant, what must not appear. */

/** Military hospitals must not be on a public map; this also guards later additions. */
export const military = /解放军|武警|军区|战区|陆军|空军|海军|火箭军|军医|西南医院|新桥医院|大坪医院/u

interface Merge {
  into: string
  note: Text
}

const listed = (name: string): Merge['note'] =>
  both(
    `3AHospital 名单以“${name}”列出，视为同一机构`,
    `The 3AHospital list has it as “${name}”; taken to be the same institution.`,
  )

/** Entries of the second list that are in the first under another name. Where in doubt, one entry: counts stay a lower bound. */
export const alsoListedAs: Record<string, Merge> = {
  成都第三人民医院: { into: 'F095', note: listed('成都第三人民医院') },
  '攀枝花钢铁（集团）公司职工总医院': { into: 'F104', note: listed('攀枝花钢铁（集团）公司职工总医院') },
  泸州医学院附属中医院泸州医学院附属第二医院: {
    into: 'F016',
    note: listed('泸州医学院附属中医院、泸州医学院附属第二医院'),
  },
  重庆三峡中心医院: { into: 'F072', note: listed('重庆三峡中心医院') },
  重庆市第二人民医院: {
    into: 'F121',
    note: both(
      '3AHospital 名单另列“重庆市第二人民医院”（地址在永川），应为其曾用名，按同一机构处理，待核',
      'The 3AHospital list also has “重庆市第二人民医院”, with an address in Yongchuan, which should be its former name; treated as one institution, to be verified.',
    ),
  },
  '重庆市第一人民医院（重庆市中西医结合医院）': {
    into: 'F089',
    note: both(
      '3AHospital 名单另列“重庆市第一人民医院（重庆市中西医结合医院）”（渝中区道门口街），应为其院区之一，按同一机构处理，待核',
      'The 3AHospital list also has “重庆市第一人民医院（重庆市中西医结合医院）” in Yuzhong District, which should be one of its campuses; treated as one institution, to be verified.',
    ),
  },
  达州市第二人民医院: {
    into: 'F069',
    note: both(
      '3AHospital 名单另列“达州市第二人民医院”，两条位置相距不到百米，按同一机构处理，待核',
      'The 3AHospital list also has “达州市第二人民医院”, less than a hundred metres away; treated as one institution, to be verified.',
    ),
  },
  攀枝花市第五人民医院: {
    into: 'F105',
    note: both(
      '3AHospital 名单的“攀枝花市第五人民医院”应为其别名，按同一机构处理，待核',
      '“攀枝花市第五人民医院” in the 3AHospital list should be another of its names; treated as one institution, to be verified.',
    ),
  },
  遂宁市人民医院: {
    into: 'F111',
    note: both(
      '3AHospital 名单用其曾用名“遂宁市人民医院”',
      'The 3AHospital list uses its former name, “遂宁市人民医院”.',
    ),
  },
}

/** Entries of the first list that are another of its entries. */
export const sameAs: Record<string, Merge> = {
  F101: {
    into: 'F080',
    note: both(
      '“泸州医学院附属医院”为其旧名（学校先后更名），两条合并',
      '“泸州医学院附属医院” is its former name (the college was renamed); the two entries are one.',
    ),
  },
}

export const flagged: Record<string, Text> = {
  F022: both(
    '地理编码所得位置在金牛区，与来源所写武侯区不符，不采用',
    'The geocoded position lies in Jinniu District, not in Wuhou District as stated; it is not used.',
  ),
  F031: both(
    '来源文字有乱码，等级看似“三级乙等”，未采用为等级',
    'The source is garbled where it gives the tier, seemingly tertiary B; it is not taken as the tier.',
  ),
  F054: both(
    '两江新区不是 2023 年 12 月版界线中的区县，只定位到全市',
    'Liangjiang New Area is not a district in the boundaries of December 2023; placed at the municipality.',
  ),
  F059: both(
    '与“攀枝花市妇幼保健院”（L14）为同一机构的新建项目，分开列出',
    'The new building of the institution listed as “攀枝花市妇幼保健院” (L14), listed separately.',
  ),
  F074: both(
    '万盛经开区不是县级行政区，按所在的綦江区定位',
    'Wansheng is not a county-level unit; placed in Qijiang District, in which it lies.',
  ),
  F089: both(
    '有江北区、渝中区两院区，不属单一区县，只定位到全市',
    'It has campuses in Jiangbei and Yuzhong, so no single district; placed at the municipality.',
  ),
  F096: both(
    '与 F146 成都市第一人民医院可能是同一机构（地理编码为同一点），待核',
    'Possibly the same institution as F146 成都市第一人民医院 (geocoded to the same point); to be verified.',
  ),
  F097: both(
    '与 F144 成都医学院第一附属医院可能是同一机构，待核',
    'Possibly the same institution as F144 成都医学院第一附属医院; to be verified.',
  ),
  F119: both(
    '地理编码与重庆市第三人民医院为同一点，位置可疑，不采用',
    'Geocoded to the same point as 重庆市第三人民医院; the position is doubtful and not used.',
  ),
  F144: both(
    '与 F097 成都医学院附属医院可能是同一机构，待核',
    'Possibly the same institution as F097 成都医学院附属医院; to be verified.',
  ),
  F146: both(
    '与 F096 成都市中西医结合医院可能是同一机构（地理编码为同一点，且在另一区，不采用）',
    'Possibly the same institution as F096 成都市中西医结合医院 (geocoded to the same point, which lies in another district and is not used).',
  ),
  F167: both(
    '2023 年通知列为“加快推进”的项目，未写是否开工',
    'A project that the notice of 2023 wants accelerated; it does not say whether building has begun.',
  ),
  F168: both(
    '来源说的是住院综合楼、业务用房改造项目',
    'The source speaks of works on its inpatient and service buildings.',
  ),
  F169: both(
    '2023 年通知列为“加快推进”的项目，未写是否开工',
    'A project that the notice of 2023 wants accelerated; it does not say whether building has begun.',
  ),
  F170: both(
    '2023 年通知列为“加快推进”的项目，未写是否开工',
    'A project that the notice of 2023 wants accelerated; it does not say whether building has begun.',
  ),
  F171: both('2023 年通知要求“尽快挂牌运行”', 'The notice of 2023 urges that it open soon.'),
  L06: both(
    '已与原重庆市第三人民医院合并组建重庆市人民医院，不单独上图',
    'Merged with the former 重庆市第三人民医院 into 重庆市人民医院; not shown by itself.',
  ),
  L14: both(
    '2021 年官方文章称新建的妇女儿童医院“将成为”三甲妇幼保健院，与名单所列三级甲等有出入，待核',
    'An official article of 2021 says that its new building is to become tertiary grade A, which does not fit the grade in the list; to be verified.',
  ),
}

/** No single county, whatever an address says. */
export const severalCampuses = new Set(['F089'])

/** Their geocoded point is not to be used, although no stated county contradicts it. */
export const distrustedPosition = new Set(['F089', 'F119'])

/** The source does not legibly state the tier. */
export const tierNotTaken = new Set(['F031'])

/** Counties that the list writes in its own way; null: no single county. */
export const countyAs: Record<string, string | null> = {
  '叙州区(原宜宾县)': '叙州区',
  两江新区: null,
  '万盛经开区(綦江区)': '綦江区',
  '江北区/渝中区(两院区)': null,
}

/** Counties that the address of the second list names in words the map does not use. */
export const addressCounty: Record<string, string> = { 重庆市第二人民医院: '永川区' }

export const statuses: Record<string, 'existing' | 'under-construction' | 'planned' | 'merged'> = {
  existing: 'existing',
  under_construction: 'under-construction',
  planned: 'planned',
  merged: 'merged',
  planned_tier: 'existing',
  project_2023: 'planned',
}
export const mergedNote = both(
  '已与重庆市中山医院合并组建重庆市人民医院，不单独上图',
  'Merged with 重庆市中山医院 into 重庆市人民医院; not shown by itself.',
)
export const merger = {
  source: {
    title: '重庆市人民医院',
    publisher: '企业目录(医院自述)',
    date: null,
    url: 'https://www.dooynet.com/company/view/id/530264',
  },
  quote: '由原重庆市第三人民医院、重庆市中山医院合并组建,于2016年3月25日挂牌',
}

/** Projects at an institution that exists. */
export const existingInstitution = new Set(['F168'])
export const mergedFromSecondList = new Set(['L06'])
