import * as v from 'valibot'
import { type Briefing, briefing } from '../../release/schema.ts'

/** Where this browser keeps briefings, and what is found there that is none. */
export const storageKey = 'chuan-yu-briefings'
export const asideKey = 'chuan-yu-briefings-aside'

/** `denied`: the browser lets the page keep nothing. */
export type Kept = 'kept' | 'full' | 'denied'

interface Found {
  own: readonly Briefing[]
  /** What is there but is no briefing, as it was written. */
  broken: readonly string[]
}

const none: Found = { own: [], broken: [] }
/** What was last read or written: what has not changed since stays the same objects. */
let known: { raw: string | null; found: Found } = { raw: null, found: none }

/** The briefings that this browser keeps. Never throws. */
export function readOwn(): readonly Briefing[] {
  return find().own
}

/** Keeps these instead of what was kept. What is no briefing is put aside first. Never throws. */
export function writeOwn(own: readonly Briefing[]): Kept {
  const storage = openStorage()
  if (!storage) return 'denied'
  const { broken } = find()
  const raw = JSON.stringify(own)
  try {
    if (broken.length > 0) storage.setItem(asideKey, JSON.stringify([...new Set([...readAside(storage), ...broken])]))
    storage.setItem(storageKey, raw)
  } catch (error) {
    return error instanceof DOMException && error.name === 'SecurityError' ? 'denied' : 'full'
  }
  known = { raw, found: { own, broken: [] } }
  return 'kept'
}

/** What was found in place of briefings and is kept, as it was written. */
export function readBroken(): readonly string[] {
  const storage = openStorage()
  try {
    return storage ? [...new Set([...readAside(storage), ...find().broken])] : []
  } catch {
    return []
  }
}

/** Lets go of what was found in place of briefings. */
export function dropBroken(): void {
  const storage = openStorage()
  if (!storage || writeOwn(readOwn()) !== 'kept') return
  storage.removeItem(asideKey)
}

export const canKeep = (): boolean => openStorage() !== null

function openStorage(): Storage | null {
  try {
    // Where storage is denied, some browsers throw and others give nothing.
    return window.localStorage ?? null
  } catch {
    return null
  }
}

function find(): Found {
  let raw: string | null = null
  try {
    raw = openStorage()?.getItem(storageKey) ?? null
  } catch {
    return none
  }
  if (raw !== known.raw) known = { raw, found: raw === null ? none : parse(raw) }
  return known.found
}

function parse(raw: string): Found {
  let records: unknown
  try {
    records = JSON.parse(raw)
  } catch {
    return { own: [], broken: [raw] }
  }
  if (!Array.isArray(records)) return { own: [], broken: [raw] }
  const own: Briefing[] = []
  const broken: string[] = []
  for (const record of records) {
    const result = v.safeParse(briefing, record, { abortEarly: true })
    if (result.success) own.push({ ...result.output, id: freeId(result.output.id, own) })
    else broken.push(JSON.stringify(record))
  }
  return { own, broken }
}

function readAside(storage: Storage): readonly string[] {
  const raw = storage.getItem(asideKey)
  if (raw === null) return []
  try {
    const kept: unknown = JSON.parse(raw)
    if (Array.isArray(kept) && kept.every((one) => typeof one === 'string')) return kept
  } catch {
    // Not ours, but not to be lost either.
  }
  return [raw]
}

/** The id itself, or where it is taken, one made of it that is not. */
export function freeId(id: string, taken: readonly { id: string }[]): string {
  const isTaken = (one: string) => taken.some((other) => other.id === one)
  let free = id
  for (let number = 2; isTaken(free); number++) free = `${id.slice(0, 56)}-${number}`
  return free
}
