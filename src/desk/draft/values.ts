import { nameKey } from '../columns/plain.ts'

/** How lists write what the schema has a word for. Whatever is not here is asked about. */
const written: Record<string, Record<string, string>> = {
  tier: {
    '3A': '三级甲等 三甲 三级甲 三级甲等医院',
    '3B': '三级乙等 三乙 三级乙 三级乙等医院',
    '3': '三级 三级医院 三级未定等 三级(未定等)',
    '2A': '二级甲等 二甲 二级甲 二级甲等医院',
    '2B': '二级乙等 二乙 二级乙 二级乙等医院',
    '2': '二级 二级医院 二级未定等 二级(未定等)',
    '1A': '一级甲等 一甲 一级甲 一级甲等医院',
    '1': '一级 一级医院 一级未定等 一级(未定等)',
    'township-A': '甲级乡镇卫生院 甲级卫生院',
    'community-A': '甲级社区卫生服务中心',
  },
  type: {
    general: '综合 综合医院',
    'chinese-medicine': '中医 中医院 中医医院 中医类 中医类医院 民族医 民族医医院',
    integrated: '中西医结合 中西医结合医院',
    'maternal-child': '妇幼 妇幼保健院 妇幼保健机构 妇幼保健 妇幼保健计划生育服务中心',
    mental: '精神 精神病医院 精神专科 精神卫生中心 精神专科医院',
    specialised: '专科 专科医院',
    'disease-control': '疾控 疾控中心 疾病预防控制中心',
    township: '乡镇卫生院 卫生院 中心卫生院 镇卫生院 乡卫生院',
    community: '社区 社区卫生服务中心 社区卫生服务机构 社区卫生服务站',
    unknown: '不详 未知',
  },
  'facilities.status': {
    existing: '已有 现有 正常 运营 运营中 在用 已建成 建成 开业',
    'under-construction': '在建 建设中',
    planned: '规划 拟建 规划中 计划',
    merged: '合并 已合并 并入',
  },
  'projects.status': {
    verified: '已验收 验收 验收合格 通过验收 已通过验收',
    built: '建成 已建成 已建',
    'under-construction': '在建 建设中 创建中 正在建设',
    planned: '规划 拟建 规划中 计划 待建',
  },
  placement: {
    address: '地址 门牌 院址 精确',
    town: '乡镇 镇 街道 乡镇街道',
    county: '区县 县 县级 区县级',
    prefecture: '市州 市 市级 地市',
  },
}

const index = new Map<string, ReadonlyMap<string, string>>()
for (const field of Object.keys(written)) {
  const words = new Map<string, string>()
  for (const [value, texts] of Object.entries(written[field] ?? {})) {
    for (const text of [value, ...texts.split(' ')]) words.set(nameKey(text), value)
  }
  index.set(field, words)
}

const indexOf = (table: string, field: string): ReadonlyMap<string, string> | undefined =>
  index.get(field) ?? index.get(`${table}.${field}`)

/** The schema's word for what a list writes; undefined where it is none that is known, and where the field has no such words. */
export const choiceOf = (table: 'facilities' | 'projects', field: string, text: string): string | undefined =>
  indexOf(table, field)?.get(nameKey(text))

/** Whether a field takes only words from a list. */
export const isChoice = (table: 'facilities' | 'projects', field: string): boolean =>
  indexOf(table, field) !== undefined

/** One writing for every value that a field takes. */
export function choicesOf(table: 'facilities' | 'projects', field: string): string[] {
  const words = written[field] ?? written[`${table}.${field}`] ?? {}
  return Object.values(words).map((texts) => texts.split(' ')[0] as string)
}

/** What lists put where no source states a tier. */
export const saysNone = (text: string): boolean => /^(?:无|未定级|未定|未评|未评级|未评定|未评审|—+|-+|\/)$/.test(text)
