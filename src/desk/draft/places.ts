import { readNumber } from '../columns/number.ts'
import { systemNames, toWgs84 } from '../coordinates/geography.ts'
import { readCoordinate } from '../coordinates/read.ts'
import { type Placed, type Recognised, recogniseSystem } from '../coordinates/recognise.ts'
import type { Source } from '../project.ts'
import type { Reading } from './reading.ts'
import { asWritten, type Table } from './table.ts'

/** Outlines are simplified, and positions are rounded. */
const slackKilometres = 1.5
/** Digits after the decimal point of a degree: a metre. */
const digits = 1e5

/** A row of the table, and whether it was decided to stay out. */
interface Row {
  row: number
  isOut: boolean
}

/** Reads where the things of a list are, and checks it against the map. */
export class Places {
  private readonly lon: number
  private readonly lat: number
  /** Positions as written, of the rows that do not stay out. */
  private readonly placed: Placed[] = []
  private readonly source: Source
  private readonly table: Table
  private readonly reading: Reading

  constructor(source: Source, table: Table, reading: Reading, fields: readonly { field: string; column: number }[]) {
    this.source = source
    this.table = table
    this.reading = reading
    const of = (...wanted: string[]) => fields.find(({ field }) => wanted.indexOf(field) >= 0)?.column ?? -1
    this.lon = of('lon', 'position.lon')
    this.lat = of('lat', 'position.lat')
  }

  /** Enters position and placement into a record; false where the row cannot be taken as it is. */
  read(at: Row, region: string, name: string, record: Record<string, unknown>): boolean {
    const { row, isOut } = at
    const lon = this.degree(at, this.lon)
    const lat = this.degree(at, this.lat)
    if (lon === false || lat === false) return false
    if (lon === null && lat === null) return true
    const { findings } = this.reading
    if (lon === null || lat === null) {
      const [field, column] = lon === null ? ['lon', this.lon] : ['lat', this.lat]
      const origin = this.table.originOf(row, (column as number) < 0 ? null : (column as number))
      findings.add({ rule: 'field-missing', origin, said: { field: field as string }, more: field as string, isOut })
      return false
    }
    const system = this.source.coordinates
    if (!at.isOut) this.placed.push({ lon, lat, region })
    if (system === null) return true
    const point = Math.abs(lon) <= 180 && Math.abs(lat) <= 90 ? toWgs84(system, lon, lat) : { lon, lat }
    if (!this.isInPlace(at, region, name, { ...point, east: lon, north: lat })) return false
    const title = this.source.document.title.trim() || this.source.file || this.source.sheet
    record.position = {
      lon: Math.round(point.lon * digits) / digits,
      lat: Math.round(point.lat * digits) / digits,
      source: `${title}（${systemNames[system]}${system === 'wgs84' ? '' : ' → WGS84'}）`.slice(0, 1900),
    }
    record.placement = record.placement ?? 'address'
    return true
  }

  /** After all rows: what their positions tell of the system; said, where the sheet does not declare one. */
  finish(): Recognised | null {
    const { geography, findings } = this.reading
    if (this.placed.length === 0) return null
    const told = geography && recogniseSystem(this.placed, geography)
    if (this.source.coordinates === null) {
      const said = told ? { points: told.points, ...told.inside } : {}
      findings.add({ rule: 'coordinates-undeclared', origin: this.table.originOf(null, null), said })
    }
    return told
  }

  /** Null: nothing is written; false: it is no number, which is said. */
  private degree({ row, isOut }: Row, column: number): number | null | false {
    if (column < 0) return null
    const cell = this.table.cell(row, column)
    if (readNumber(cell, this.table.special(row, column)).kind === 'blank') return null
    const degree = readCoordinate(cell)
    if (degree !== null) return degree
    const said = { text: asWritten(cell, 60) }
    this.reading.findings.add({ rule: 'not-a-number', origin: this.table.originOf(row, column), said, isOut })
    return false
  }

  private isInPlace(
    { row, isOut }: Row,
    region: string,
    name: string,
    point: { lon: number; lat: number; east: number; north: number },
  ): boolean {
    const { geography, findings } = this.reading
    const { lon, lat } = point
    const origin = this.table.originOf(row, this.lon)
    if (Math.abs(lon) > 180 || Math.abs(lat) > 90) {
      findings.add({ rule: 'outside-map', origin, said: { region, ...point, name }, isOut })
      return false
    }
    if (!geography) return true
    const county = geography.countyAt(lon, lat)
    const inside =
      geography.within(region, lon, lat, slackKilometres) ?? (county !== null && this.holds(region, county))
    if (inside) return true
    if (county === null) findings.add({ rule: 'outside-map', origin, said: { region, ...point, name }, isOut })
    else findings.add({ rule: 'outside-county', origin, said: { region, county, ...point, name }, isOut })
    return false
  }

  private holds(region: string, county: string): boolean {
    const parents = new Map(this.reading.base.regions.map(({ adcode, parent }) => [adcode, parent]))
    for (let at: string | null | undefined = county, steps = 0; at && steps < 6; steps++) {
      if (at === region) return true
      at = parents.get(at)
    }
    return false
  }
}
