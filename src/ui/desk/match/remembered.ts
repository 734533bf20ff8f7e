import { get, set } from 'idb-keyval'
import { ask, desk } from '../desk-store.ts'
import { database } from '../work/cell-storage.ts'

const key = 'mappings'
const most = 40

/** Mappings that this browser remembers, as texts; the newest first. Never throws. */
export async function remembered(): Promise<string[]> {
  try {
    const found: unknown = await get(key, database())
    return Array.isArray(found) ? found.filter((one): one is string => typeof one === 'string') : []
  } catch {
    return []
  }
}

/** Remembers what was decided of all sheets that are used, for next year's. Never throws. */
export async function remember(): Promise<void> {
  const { project, present } = desk.getState()
  const used = project.sources.filter(({ id, kind }) => kind !== 'unused' && kind !== 'record' && present.includes(id))
  try {
    const fresh = await Promise.all(used.map((source) => ask<'save-mapping'>({ do: 'save-mapping', source })))
    const all = [...new Set([...fresh, ...(await remembered())])].slice(0, most)
    await set(key, all, database())
  } catch (error) {
    // It only spares work next year.
    console.info(error)
  }
}
