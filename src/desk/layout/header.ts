import type { Sheet } from '../../release/sheets/workbook.ts'
import { labelOf } from '../columns/plain.ts'
import { roleOf } from '../columns/roles.ts'
import { readUnit } from '../columns/unit.ts'
import type { RowRole } from '../project.ts'
import { type Look, lookOf, saysMeta, saysNote, saysTotal } from './cells.ts'
import { looksLikeRegion } from './region-label.ts'
import { widthOf } from './turn.ts'

/** Where a table begins. */
export interface Header {
  /** Rows of the heading; none where the figures begin at once. */
  rows: number[]
  /** The first row below the heading. */
  body: number
  /** Roles of the rows above the body. */
  roles: RowRole[]
  width: number
}

/** A heading begins among so many rows, or there is none; and it has not more rows than `mostRows`. */
const searched = 60
const mostRows = 10
const sampled = 150
/** Columns that are looked at to tell a heading; wider tables go on in the same way. */
const mostColumns = 300

interface Line {
  filled: number
  first: number
  looks: Look[]
  labels: string[]
}

function lineOf(sheet: Sheet, row: number): Line {
  const cells = (sheet.rows[row] ?? []).slice(0, mostColumns)
  const looks = cells.map(lookOf)
  const filled = looks.filter((look) => look !== 'blank').length
  return { filled, first: looks.findIndex((look) => look !== 'blank'), looks, labels: cells.map(labelOf) }
}

/** Columns in which more than half of what stands below a row is figures. */
function figureColumns(sheet: Sheet, below: number): boolean[] {
  const numbers: number[] = []
  const texts: number[] = []
  const last = Math.min(sheet.rows.length, below + 1 + sampled)
  for (let row = below + 1; row < last; row++) {
    const cells = sheet.rows[row] ?? []
    const width = Math.min(cells.length, mostColumns)
    for (let column = 0; column < width; column++) {
      const look = lookOf(cells[column])
      if (look === 'number' || look === 'period') numbers[column] = (numbers[column] ?? 0) + 1
      else if (look === 'text') texts[column] = (texts[column] ?? 0) + 1
    }
  }
  return Array.from({ length: Math.max(numbers.length, texts.length) }, (_, column) => {
    return (numbers[column] ?? 0) > (texts[column] ?? 0)
  })
}

/** 甲 乙 1 2 3: columns as forms number them. */
function numbersColumns({ looks, labels }: Line): boolean {
  let next = 1
  for (let column = 0; column < looks.length; column++) {
    const label = labels[column] ?? ''
    if (looks[column] === 'blank' || /^[甲乙丙丁]$/.test(label)) continue
    if (label.replace(/^\((\d+)\)$/, '$1') !== String(next)) return false
    next++
  }
  return next > 3 || (next > 1 && labels.indexOf('甲') >= 0)
}

function saysPeriods({ looks, labels }: Line): boolean {
  const periods = labels.filter((_, column) => looks[column] === 'period')
  const others = looks.filter((look) => look === 'number').length
  return others === 0 && periods.length >= 2 && (new Set(periods).size === periods.length || periods.length > 3)
}

function saysUnits({ looks, labels, filled }: Line): boolean {
  let units = 0
  for (let column = 0; column < labels.length; column++) {
    if (looks[column] === 'text' && readUnit(labels[column] as string)) units++
  }
  return units > 0 && units >= filled - 1
}

/** Whether a row is one of the heading's, seen by what stands in the columns of figures. */
function namesFigures(line: Line, figures: readonly boolean[]): boolean {
  let texts = 0
  for (let column = 0; column < line.looks.length; column++) {
    const look = line.looks[column]
    if (look === 'number') return false
    if (look === 'text' && figures[column]) texts++
  }
  return texts > 0
}

/** 地区 or 年份 before anything but figures heads the columns. */
function headsLabels({ looks, labels, first }: Line): boolean {
  const role = first < 0 ? null : roleOf([labels[first] ?? ''])
  return (role === 'region' || role === 'period' || role === 'indicator') && looks.indexOf('number') < 0
}

/** @param above the row of the heading right above; undefined for its first one */
function isHeading(sheet: Sheet, row: number, line: Line, above: Line | undefined): boolean {
  if (line.filled === 1 && line.first === 0) return false
  const label = line.labels[0] ?? ''
  // A figure may look like a year, but then a region's name or another label stands before it.
  const labelled = above ? label !== '' && label !== above.labels[0] : looksLikeRegion(label) || saysTotal(label)
  if (saysPeriods(line)) return !labelled
  if (saysUnits(line) || headsLabels(line)) return true
  return namesFigures(line, figureColumns(sheet, row))
}

/** Rows that a cell of the heading reaches down to, or over whose parts it stands. */
function mergedDown(sheet: Sheet, row: number): number {
  let last = row
  for (const { top, left, bottom, right } of sheet.merges) {
    if (top !== row) continue
    if (bottom - top < mostRows) last = Math.max(last, bottom)
    if (right > left && left > 0 && bottom + 1 < sheet.rows.length) last = Math.max(last, bottom + 1)
  }
  return last
}

/** Title, unit or note above the heading. */
function isAbove(line: Line, sheet: Sheet, row: number, width: number): boolean {
  if (line.filled === 0) return true
  const said = line.labels.filter((label) => label !== '')
  if (saysPeriods(line)) return false
  if (said.length > 0 && said.every((label) => saysMeta(label) || saysNote(label))) return true
  const metas = said.filter(saysMeta).length
  if (metas > 0 && said.length <= 3 && said.length < width)
    return !namesFigures(line, figureColumns(sheet, row)) || said.length < 3
  if (line.filled !== 1 || width < 2) return false
  // A heading over several columns stands right of the column of labels.
  const merge = sheet.merges.find(({ top, left }) => top === row && left === line.first)
  if (line.first === 0) return !merge || merge.right > 0 || merge.bottom === row
  return !(merge && merge.right > merge.left && merge.right >= width - 1 && line.first <= 3)
}

/** Finds the heading of a sheet by what its rows and columns look like. */
export function findHeader(sheet: Sheet): Header {
  const width = widthOf(sheet)
  const roles: RowRole[] = []
  const rows: number[] = []
  let row = 0
  const limit = Math.min(sheet.rows.length, searched)
  for (; row < limit; row++) {
    const line = lineOf(sheet, row)
    if (!isAbove(line, sheet, row, width)) break
    roles.push(roleAbove(line))
  }
  const none: Header = { rows: [], body: 0, roles: [], width }
  if (row >= limit) return sheet.rows.length <= searched ? { ...none, body: roles.length, roles } : none
  let covered = row
  let above: Line | undefined
  for (; row < sheet.rows.length && rows.length < mostRows; row++) {
    const line = lineOf(sheet, row)
    if (above && numbersColumns(line)) {
      roles.push('note')
      continue
    }
    // A list of names alone: its first row is the heading.
    const begins = !above && line.looks.indexOf('number') < 0 && !saysPeriods(line)
    if (line.filled === 0 || !(begins || (above && row <= covered) || isHeading(sheet, row, line, above))) break
    rows.push(row)
    roles.push('header')
    if (!above || row <= covered) covered = Math.max(covered, mergedDown(sheet, row))
    above = line
  }
  return { rows, body: row, roles, width }
}

function roleAbove(line: Line): RowRole {
  if (line.filled === 0) return 'empty'
  return saysNote(line.labels[line.first] ?? '') ? 'note' : 'title'
}
