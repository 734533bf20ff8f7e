import type { CellValue, WriteSheet } from 'hucre/xlsx'
import type { PresentObservation, Release } from '../../schema.ts'
import { exampleMark } from '../example-mark.ts'
import { onPaper, styled, styles } from '../look.ts'
import { filledRows, type Lists, regionLabel } from './lists.ts'

const headings = ['', '地区', '年份', '指标', '单位', '数值', '文件', '原文', '备注']
const widths = [12, 26, 10, 30, 12, 14, 40, 50, 30]
const [markAt, periodAt, valueAt] = [0, 2, 5]

/** A sheet for figures in a long table, a figure a row: what most owners of data need. */
export function figuresSheet(release: Release, lists: Lists): WriteSheet {
  const examples = examplesOf(release)
  const lastRow = filledRows + 1
  const pick = (column: string, formula1: string) => ({
    ...{ type: 'list' as const, formula1, range: `${column}2:${column}${lastRow}` },
    ...{ allowBlank: true, showErrorMessage: false },
  })
  return {
    name: '指标数据',
    columns: widths.map((width, at) => ({
      width,
      style: at === valueAt || at === markAt ? styles.number : styles.text,
    })),
    rows: [headings, ...examples],
    cells: styled([
      { rows: [headings], style: styles.head },
      { rows: examples, style: styles.example },
    ]),
    pageSetup: onPaper,
    freezePane: { rows: 1, columns: periodAt },
    dataValidations: [
      pick('B', lists.regions()),
      pick('D', lists.indicators()),
      pick('E', lists.units()),
      // A title that is not in the list is a new document.
      pick('G', lists.documents()),
    ],
  }
}

/** Figures that a sentence of a document states. */
function examplesOf(release: Release): CellValue[][] {
  const evidence = new Map(release.evidence.map((one) => [one.id, one]))
  const documents = new Map(release.documents.map((one) => [one.id, one]))
  const regions = new Set<string>()
  const rows: CellValue[][] = []
  for (const one of release.observations) {
    const source = evidence.get(one.evidence[0] ?? '')
    const indicator = release.indicators.find(({ id }) => id === one.indicator)
    const document = documents.get(source?.document ?? '')
    if (!source || !indicator || document?.form !== 'text' || !isReported(one) || regions.has(one.region)) continue
    if (!/^[^"{}]*[。；][^"{}]*$/.test(source.quote)) continue
    regions.add(one.region)
    const region = regionLabel(release, one.region)
    rows.push([
      exampleMark,
      region,
      one.period,
      indicator.name.zh,
      indicator.unit.zh,
      one.value,
      document.title,
      source.quote,
      null,
    ])
    if (rows.length === 2) break
  }
  return rows
}

const isReported = (one: Release['observations'][number]): one is PresentObservation =>
  one.value !== null && 'status' in one && one.status === 'reported'
