import type { Target } from '../../release/schema.ts'
import type { Facts, TargetRecord } from './facts.ts'
import type { Ledger, Reliability } from './ledger.ts'
import { nation, type RegionFinder, sichuan } from './regions.ts'
import { both, text } from './text.ts'

export const documentIds: Record<string, [id: string, reliability: Reliability]> = {
  A: ['suining-notice-2023', 'high'],
  B: ['wuxi-plan-2024', 'high'],
  C: ['co-building-meeting-2023', 'medium'],
  D: ['county-community-speech-2024', 'low'],
  E: ['reform-conference-2024', 'medium'],
}

const documentNotes: Record<string, ReturnType<typeof both>> = {
  A: both(
    '原始文件缺标题与文号，标题据正文推定；29 条任务均未列责任单位',
    'The original has neither title nor number; the title is taken from the text. None of its 29 tasks names who is responsible.',
  ),
  B: both(
    '页面印发日期有缺字；文中“10 月 14 日印发”与“8 月上旬正式发布”不一致，“强县”与“强区”用字不一',
    'Characters are missing from the date on the page. The text says both "issued on 14 October" and "published in early August", and writes both "strong county" and "strong district".',
  ),
  C: both(
    '地址只记为镜像站 www.cnpingtan.com（页首标注）；页面混入无关代码与广告，正文完整',
    'The only address on record is a mirror site, www.cnpingtan.com. The page carries alien code and advertisements; the text is complete.',
  ),
  D: both(
    '匿名材料，所述为浙江某市，不在川渝范围，不上图；文中空格和换行为原件所有',
    'An anonymous text about a city in Zhejiang, outside Sichuan and Chongqing and never shown on the map. Spaces and line breaks are those of the original.',
  ),
  E: both('转载自健康报，取自快照站', 'Reprinted from Health News, taken from a snapshot site.'),
}

export function addFiveDocuments(facts: Facts, ledger: Ledger): void {
  for (const [key, document] of Object.entries(facts.targets.documents)) {
    const [id] = documentIds[key] ?? []
    if (!id) throw new Error(`Unknown document ${key}`)
    ledger.addFile(document.file, id, {
      title: document.title,
      publisher: document.publisher,
      date: document.date,
      url: null,
      form: 'text',
      note: documentNotes[key],
    })
  }
}

/** Places within the two provinces by the names that the targets use; null: outside, never on the map. */
const places: Record<string, string | null> = {
  遂宁市射洪市: '510981',
  遂宁市船山区: '510903',
  遂宁市安居区: '510904',
  '遂宁市船山区、安居区、蓬溪县': '510900',
  巫溪县: '500238',
  四川省12个先行市: sichuan,
  '四川省(除攀枝花外11个先行市)': sichuan,
  '成都市、攀枝花市': sichuan,
  全国: nation,
  '匿名(浙江某市)': null,
  广州市: null,
  北京市: null,
  鹰潭市: null,
  南京市: null,
}

/** The rows of the county's table; the document gives their numbers and titles. */
const wuxiRows: Record<string, string> = {
  1: '夯实城乡医疗卫生服务网底',
  2: '加快县级医院建设',
  3: '强化公共卫生服务体系建设',
  4: '加强人才培养',
  5: '强化村医待遇保障',
  6: '健全家庭医生制度',
  7: '促进医养结合',
  8: '发挥中医药重要作用',
  9: '改善医疗卫生服务体验',
}

function taskOf(record: TargetRecord): string | null {
  if (record.task === null) return null
  const number = String(record.task).replace(/^9[ab]$/u, '9')
  const title = record.task_title ?? (record.document === 'B' ? wuxiRows[number] : undefined)
  return title ? `${number} ${title}` : number
}

export function targetsOf(facts: Facts, find: RegionFinder, ledger: Ledger): Target[] {
  return facts.targets.records.map((record) => {
    const [, reliability] = documentIds[record.document] ?? []
    const source = facts.targets.documents[record.document]
    if (!reliability || !source) throw new Error(`Unknown document ${record.document}`)
    const task = taskOf(record)
    const open = record.value === null
    return {
      id: record.id,
      region: record.region in places ? (places[record.region] ?? null) : find.named(record.region),
      place: record.region,
      kind: record.kind,
      title: text(record.indicator),
      task,
      operator: open && record.op === '=' ? null : record.op,
      value: record.value,
      unit: open ? null : (record.unit?.replace('%(“所有”)', '%') ?? null),
      due: record.due,
      responsible: record.responsible_unit,
      cooperating: record.cooperating_unit,
      evidence: [
        ledger.citeSource(
          `target-${record.id}`,
          { document: source.file },
          record.quote,
          reliability,
          undefined,
          task ? `任务 ${task}` : undefined,
        ),
      ],
      ...(record.note
        ? { note: text(record.note.replace('，见 cobuilding.json', '').replace(',见 cobuilding.json', '')) }
        : {}),
    }
  })
}
