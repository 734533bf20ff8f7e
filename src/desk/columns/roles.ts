import { fold, hasHan, nameKey } from './plain.ts'

/** How tables head the columns that are no figures. Compared without spaces, brackets as `nameKey` has them. */
const words = {
  region: [
    '地区',
    '地 区',
    '区域',
    '地域',
    '行政区',
    '行政区划',
    '地区名称',
    '区域名称',
    '行政区划名称',
    '行政区名称',
    '市',
    '州（市）',
    '市州',
    '市（州）',
    '市、州',
    '地市',
    '地市州',
    '地级市',
    '城市',
    '城市名称',
    '区县',
    '区（县）',
    '县区',
    '县（区）',
    '县市区',
    '县（市、区）',
    '县（市区）',
    '区市县',
    '区（市）县',
    '市县',
    '县（市）',
    '县级行政区',
    '所在地',
    '所在地区',
    '所在区县',
    '所在县区',
    '所在县（市、区）',
    '所在区（市）县',
    '所属区县',
    '所属县（市、区）',
    '所在县',
    '县',
    '县名',
    '区县名称',
    'region',
    'area',
    'county',
    'district',
    'city',
    'city/prefecture',
    'prefecture',
  ],
  parent: [
    '所在市州',
    '所在市（州）',
    '所在市',
    '所属市州',
    '所属市（州）',
    '所属市',
    '所属地市',
    '所属地区',
    '上级地区',
    '上级区划',
    '上级',
    '省份',
    '省',
    '省市',
    '省（市）',
    '省（直辖市）',
    '所属省份',
    '所在省',
    'parent',
    'province',
  ],
  code: [
    '代码',
    '行政区划代码',
    '区划代码',
    '行政代码',
    '地区代码',
    '区域代码',
    '区县代码',
    '行政区代码',
    '区划编码',
    '行政区划编码',
    'adcode',
    'code',
    'gb/t2260',
  ],
  period: [
    '年份',
    '年度',
    '年',
    '时间',
    '时期',
    '统计年份',
    '统计年度',
    '统计时间',
    '数据年份',
    '期间',
    '报告期',
    '月份',
    '年月',
    'year',
    'period',
    'date',
    'time',
    'month',
  ],
  indicator: ['指标', '指标名称', '项目', '统计指标', '指标项', 'indicator', 'item', 'measure'],
  unit: ['单位', '计量单位', '指标单位', '数据单位', 'unit', 'units'],
  document: [
    '来源',
    '数据来源',
    '资料来源',
    '来源文件',
    '文件',
    '文件名称',
    '出处',
    '来源名称',
    '依据文件',
    'source',
    'document',
  ],
  quote: ['原文', '引文', '原句', '原文摘录', '摘录', '原始表述', '原文引用', 'quote', 'quotation'],
  note: ['备注', '注', '说明', '附注', '注释', 'note', 'notes', 'remark', 'remarks'],
  'value-status': ['数值状态', '数据状态', '数据性质', '数据质量', '数值性质', 'valuestatus'],
  ignored: [
    '序号',
    '编号',
    '排名',
    '位次',
    '名次',
    '排序',
    'no',
    'no.',
    '#',
    'rank',
    'ranking',
    'serialnumber',
    '填报人',
    '联系人',
  ],
} as const
export type HeadingRole = keyof typeof words

const roles = new Map<string, HeadingRole>()
for (const role of Object.keys(words) as HeadingRole[]) {
  for (const word of words[role]) roles.set(nameKey(word), role)
}

/** A heading in both languages has its Chinese half first. */
export function chineseOf(heading: string): string {
  const folded = fold(heading)
  return hasHan(folded) ? folded.replace(/\s*\(?[A-Za-z][A-Za-z0-9 .,/&'-]*\)?$/, '') : folded
}

/** What a heading says that its column is; null where it says nothing known. */
export function roleOf(texts: readonly string[]): HeadingRole | null {
  for (let index = texts.length - 1; index >= 0; index--) {
    const text = texts[index] as string
    const key = nameKey(chineseOf(text))
    const role = roles.get(nameKey(text)) ?? roles.get(key) ?? roles.get(key.replace(/名称?$/, ''))
    if (role) return role
  }
  return null
}

/** Comparisons with other years: no figures of their own in a release. */
export const saysChange = (name: string): boolean =>
  /(?:增长|增速|增减|增幅|变动|变化|同比|环比|比上年|较上年|排名|位次|名次)/.test(name)
