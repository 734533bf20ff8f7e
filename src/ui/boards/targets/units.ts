import type { Language } from '../../../view/view.ts'

/** What follows a figure, in English. Chinese counts things with measure words where English has none: these are ''. */
const units: Record<string, string> = {
  '%': '%',
  个: '',
  家: '',
  项: '',
  条: '',
  台: '',
  人: '',
  名: '',
  市: 'cities',
  年: 'years',
  岁: 'years',
  次: '',
  轮: '(number of the round)',
  个县: '',
  个到位: 'respects',
  个样板: 'models',
  倍: 'times',
  万: '× 10,000',
  万人: '× 10,000 people',
  万名: '× 10,000 people',
  万亩: '× 10,000 mu',
  万元: '× 10,000 yuan',
  亿元: '× 100 million yuan',
  '万元/年': '× 10,000 yuan a year',
  '元/人·月': 'yuan a person and month',
  '次/季度': 'a quarter',
  '份/年': 'a year',
  '个/年': 'a year',
  '套(9部门)': '(9 departments)',
  '家(含国家级8家)': '(8 of them national)',
}

/** Values in words that occur in the documents. */
const values: Record<string, string> = {
  三级甲等: 'tertiary grade A',
  二级甲等: 'secondary grade A',
  '三级(等次未写)': 'tertiary (grade not stated)',
  二级精神卫生中心标准: 'the standard of a secondary mental health centre',
  全市平均水平: 'the average of the municipality',
  全市中等偏上水平: 'above the middle of the municipality',
  '在建(“推进顺利”)': 'under construction (“going smoothly”)',
  '完成三通一平、道路建设、地基支护': 'site levelled and supplied, roads built, foundations shored up',
}

/** Places that are no region of the release, or more than one. */
const places: Record<string, string> = {
  全国: 'the whole country',
  北京市: 'Beijing',
  广州市: 'Guangzhou',
  南京市: 'Nanjing',
  鹰潭市: 'Yingtan',
  '匿名(浙江某市)': 'Anonymous (a city in Zhejiang)',
  四川省12个先行市: 'the 12 pioneer cities of Sichuan',
  '四川省(除攀枝花外11个先行市)': 'the 11 pioneer cities of Sichuan other than Panzhihua',
  '成都市、攀枝花市': 'Chengdu and Panzhihua',
  '遂宁市船山区、安居区、蓬溪县': 'Chuanshan, Anju and Pengxi in Suining',
}

export interface Said {
  text: string
  /** It stays Chinese because it has no translation here. */
  chinese: boolean
}

const said = (text: string, known: Record<string, string>, language: Language): Said => {
  if (language === 'zh') return { text, chinese: false }
  const translated = known[text]
  return { text: translated ?? text, chinese: translated === undefined && /\p{Script=Han}/u.test(text) }
}

export const unitIn = (unit: string, language: Language): Said => said(unit, units, language)
export const valueIn = (value: string, language: Language): Said => said(value, values, language)
export const placeIn = (place: string, language: Language): Said => said(place, places, language)

/** The operators of the documents: a sign where there is one, and the key of the words that say it. */
export const operators: Record<string, { sign: string | null; key: string | null }> = {
  '=': { sign: '', key: null },
  '>=': { sign: '≥', key: 'at-least' },
  '<=': { sign: '≤', key: 'at-most' },
  '>': { sign: '>', key: 'more-than' },
  '<': { sign: '<', key: 'less-than' },
  '≈': { sign: '≈', key: 'about' },
  '+': { sign: '+', key: 'rise' },
  下降: { sign: null, key: 'fall' },
  达到: { sign: null, key: 'reach' },
  力争达到: { sign: null, key: 'aim' },
  保持: { sign: null, key: 'keep' },
  实现: { sign: null, key: 'achieve' },
  完成: { sign: null, key: 'complete' },
  建成: { sign: null, key: 'build' },
  获批: { sign: null, key: 'approved' },
  部分: { sign: null, key: 'partly' },
}
