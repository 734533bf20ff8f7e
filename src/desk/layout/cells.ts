import type { CellValue } from '../../release/sheets/workbook.ts'
import { readNumber } from '../columns/number.ts'
import { readPeriod } from '../columns/period.ts'
import { labelOf } from '../columns/plain.ts'
import { readUnit } from '../columns/unit.ts'

/** What a cell looks like. `sign`: a dash or the like, where there is no figure. */
export type Look = 'blank' | 'sign' | 'period' | 'number' | 'text'

export function lookOf(cell: CellValue | undefined): Look {
  if (cell === null || cell === undefined) return 'blank'
  if (typeof cell === 'boolean') return 'text'
  if (typeof cell === 'string') {
    if (cell.trim() === '') return 'blank'
    const first = cell.charCodeAt(0)
    // Chinese characters: a name, unless it is a year in characters or a word for nothing.
    if (first >= 0x3400 && first <= 0x9fff && cell.length > 12) return 'text'
  }
  if (readPeriod(cell)) return 'period'
  const read = readNumber(cell)
  return read.kind === 'number' ? 'number' : read.kind === 'blank' ? 'sign' : 'text'
}

export const isFilled = (cell: CellValue | undefined): boolean =>
  cell !== null && cell !== undefined && (typeof cell !== 'string' || cell.trim() !== '')

const noteStart =
  /^(?:附?注(?:释)?\d*[:.、)（(]|附?注\d*$|[*#※①②③④⑤]|(?:资料|数据)来源|来源[:]|说明[:]|备注[:]|填表说明|制表|审核|填报人|填表人|单位负责人|notes?[:.]|sources?[:.]|data source)/i
const metaStart =
  /^\(?(?:计量)?单位[:]|^\(?units?[:]|^(?:填报|编制|报送|制表|统计)(?:单位|机关|部门|日期|时间)|^(?:表号|制定机关|批准机关|批准文号|有效期|文号)[:]?/i

export const saysNote = (label: string): boolean => noteStart.test(label)

/** 单位：人, 填报单位：…, a lone unit or date: what stands about a table outside of it. */
export const saysMeta = (label: string): boolean =>
  metaStart.test(label) || (label.startsWith('(') && readUnit(label) !== null)

const totals = new Set([
  '合计',
  '总计',
  '小计',
  '共计',
  '总数',
  '总和',
  '汇总',
  '全省',
  '全市',
  '全国',
  '全州',
  '全县',
  '全区',
  '全域',
  '平均',
  '平均值',
  '平均数',
  '均值',
  '川渝',
  '川渝合计',
  '两地合计',
  'total',
  'totals',
  'subtotal',
  'sub-total',
  'sum',
  'average',
  'mean',
  'grandtotal',
])
const totalEnd = /(?:合计|总计|小计|共计|平均|平均值|平均数|汇总)$/

/** Whether a row's label says a sum or a mean over the other rows. 四川省 says a region, 全省 does not. */
export function saysTotal(cell: CellValue | undefined): boolean {
  if (typeof cell !== 'string' || cell.length > 40) return false
  // Most labels hold none of these signs.
  if (!/[计計总總均和国省市州县区域汇川地a-z]/i.test(cell)) return false
  const label = labelOf(cell)
  if (label === '' || label.length > 24) return false
  const tight = label.toLowerCase().replace(/[ :]/g, '')
  if (totals.has(tight)) return true
  const chinese = tight.replace(/[(]?[a-z.&-]+[)]?$/, '').replace(/^\((.*)\)$/, '$1')
  return totals.has(chinese) || (chinese.length <= 12 && totalEnd.test(chinese))
}
