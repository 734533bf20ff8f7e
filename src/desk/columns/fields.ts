import { nameKey } from './plain.ts'
import { chineseOf } from './roles.ts'

/** How lists of institutions and of projects head the fields of the release's schema. */
const shared = {
  id: ['id'],
  placement: ['定位精度', '位置精度', '定位方式', 'placement'],
  lon: ['经度', '东经', 'lon', 'lng', 'longitude', 'x坐标'],
  lat: ['纬度', '北纬', 'lat', 'latitude', 'y坐标'],
  address: ['地址', '详细地址', '机构地址', '通讯地址', '医院地址', '单位地址', 'address'],
  note: ['备注', '说明', '注', 'note', 'remark', 'remarks'],
}
const facility = {
  ...shared,
  name: [
    '名称',
    '机构名称',
    '医院名称',
    '医疗机构名称',
    '医疗卫生机构名称',
    '单位名称',
    '医院',
    '机构',
    '医疗机构',
    '单位',
    'name',
    'facility',
    'hospital',
    'institution',
  ],
  aliases: ['别名', '曾用名', '又名', '其他名称', '第二名称', '简称', 'aliases', 'alias', 'othernames'],
  type: ['类型', '机构类型', '类别', '机构类别', '医院类型', '医院类别', '机构性质类别', 'type', 'category'],
  tier: [
    '等级',
    '级别',
    '医院等级',
    '机构等级',
    '医院级别',
    '等次',
    '级别等次',
    '等级等次',
    '评审等级',
    'tier',
    'grade',
    'level',
  ],
  status: ['状态', '机构状态', '建设状态', 'status'],
}
const project = {
  ...shared,
  name: [
    '名称',
    '项目名称',
    '次中心名称',
    '次中心',
    '县域医疗卫生次中心',
    '县域医疗卫生次中心名称',
    '机构名称',
    '单位名称',
    '依托机构',
    '乡镇卫生院',
    '卫生院名称',
    'name',
    'project',
  ],
  status: ['状态', '建设状态', '建设情况', '创建状态', '进展', 'status'],
  batch: ['批次', '创建批次', '建设批次', 'batch'],
  statusAsOf: ['截至', '截至时间', '截至日期', '截止时间', '状态时间', '状态日期', 'statusasof', 'asof'],
}

const keyed = (table: Record<string, string[]>): Map<string, string> => {
  const fields = new Map<string, string>()
  for (const field of Object.keys(table)) for (const word of table[field] as string[]) fields.set(nameKey(word), field)
  return fields
}
const tables = { facilities: keyed(facility), projects: keyed(project) }

/** The field that a heading names in a list of institutions or of projects; null where it names none. */
export function fieldOf(kind: 'facilities' | 'projects', texts: readonly string[]): string | null {
  for (let index = texts.length - 1; index >= 0; index--) {
    const text = texts[index] as string
    const field = tables[kind].get(nameKey(text)) ?? tables[kind].get(nameKey(chineseOf(text)))
    if (field) return field
  }
  return null
}
