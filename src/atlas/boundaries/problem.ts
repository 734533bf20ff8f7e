/** A boundary file that cannot be used; the message is meant for the person who supplied the file. */
export class BoundaryProblem extends Error {
  readonly missing: string[]
  readonly extra: string[]

  constructor(message: string, units: { missing?: string[]; extra?: string[] } = {}) {
    super(message)
    this.name = 'BoundaryProblem'
    this.missing = units.missing ?? []
    this.extra = units.extra ?? []
  }
}

export function listed(adcodes: readonly string[]): string {
  const shown = adcodes.slice(0, 12).join(', ')
  return adcodes.length > 12 ? `${shown} and ${adcodes.length - 12} more` : shown
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The code of a unit as files write it: a number or a string, in the properties or as the id. */
export function adcodeOf(item: Record<string, unknown>): string | undefined {
  const given = (isRecord(item.properties) ? item.properties.adcode : undefined) ?? item.id
  const text = typeof given === 'number' || typeof given === 'string' ? String(given) : ''
  return /^\d{6}$/.test(text) ? text : undefined
}

/** What to call a feature in a message, even one that lacks a code. */
export function nameOf(item: unknown, position: number): string {
  if (!isRecord(item)) return `Feature number ${position + 1}`
  const name = isRecord(item.properties) ? item.properties.name : undefined
  return [`Feature ${adcodeOf(item) ?? `number ${position + 1}`}`, typeof name === 'string' ? `(${name})` : '']
    .join(' ')
    .trim()
}
