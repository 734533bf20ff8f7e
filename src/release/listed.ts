import type { Manifest, Release, TableName } from './schema.ts'

type Tables = Omit<Release, 'manifest'>

/** Tables that older releases do not have. */
export const laterTables = ['networks', 'designations', 'briefings'] as const satisfies readonly TableName[]

/** What stands for the later tables where a release does not have them. */
export const noLaterTables = (): Pick<Tables, (typeof laterTables)[number]> => ({
  networks: [],
  designations: [],
  briefings: [],
})

/** A release's tables as its manifest lists them: those that it does not list are left out. */
export function listedTables({ manifest, ...tables }: Release): Partial<Tables> {
  return withoutUnlisted(tables, manifest.files)
}

/**
 * The tables of the next release: a later one is left out where it is empty and was not listed before, so that nothing
 * is listed that nobody has filled in.
 *
 * @param before by name what was listed, or given, before
 */
export function tablesToSeal(tables: Tables, before: Partial<Record<TableName, unknown>>): Partial<Tables> {
  const filled = laterTables.filter((name) => tables[name].length > 0)
  const listed: Partial<Record<TableName, unknown>> = { ...before }
  for (const name of filled) listed[name] = true
  return withoutUnlisted(tables, listed)
}

function withoutUnlisted(tables: Tables, listed: Manifest['files'] | Partial<Record<TableName, unknown>>) {
  const own: Partial<Tables> = { ...tables }
  for (const name of laterTables) if (!listed[name]) delete own[name]
  return own
}
