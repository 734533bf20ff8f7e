import type { Target } from '../../release/schema.ts'
import type { Facts, TargetRecord } from './facts.ts'
import type { Outcomes } from './outcomes.ts'
import { placeOf } from './target-themes.ts'

/** Last months of the due times that a calendar can read. */
const lastMonths: Record<string, string> = {
  '2023': '2023-12',
  '2023年底': '2023-12',
  '2023年底前': '2023-12',
  '2023-12底': '2023-12',
  '2024-06底前': '2024-06',
  '2024': '2024-12',
  '2027': '2027-12',
  '2035': '2035-12',
  '2020-2030': '2030-12',
  '2021-2025': '2025-12',
}

/** Their `due` is the year of the source or of a beginning; the documents set no time by which they are to be done. */
const noTimeSet = new Set(['T103', 'T104', 'T105', 'T141', 'T142'])

/** The same measure in the same unit. */
const measuredBy: Record<string, string> = { T060: 'physiciansPer1000', T061: 'nursesPer1000' }

const outcomes: Record<string, (keyof Outcomes)[]> = {
  T052: ['wuxiGradeA'],
  T054: ['wuxiSubcentres'],
  T055: ['wuxiCountyHospital'],
  T057: ['wuxiMaternal'],
  T097: ['internetHospital'],
  T104: ['demonstrationCounties'],
}

function dueBy({ id, kind, due }: TargetRecord): string | undefined {
  // What a fact states has happened: its time is not one by which it is due.
  if (due === null || kind === 'fact' || noTimeSet.has(id)) return undefined
  const month = lastMonths[due]
  if (!month) throw new Error(`When is ${id} due: ${due}?`)
  return month
}

/** Adds to each target where its document places it, when it is due and what came of it. */
export function withFields(targets: Target[], facts: Facts, came: Outcomes): Target[] {
  const records = new Map(facts.targets.records.map((record) => [record.id, record]))
  return targets.map((target) => {
    const record = records.get(target.id)
    if (!record) throw new Error(`No record of ${target.id}`)
    const month = dueBy(record)
    const indicator = measuredBy[target.id]
    const found = outcomes[target.id]?.map((name) => came[name])
    const { note, ...rest } = target
    return {
      ...rest,
      ...placeOf(record),
      ...(month ? { dueBy: month } : {}),
      ...(indicator ? { measuredBy: indicator } : {}),
      ...(found ? { outcomes: found } : {}),
      ...(note ? { note } : {}),
    }
  })
}
