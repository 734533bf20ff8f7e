import compat from '@mdn/browser-compat-data' with { type: 'json' }
import type { Identifier } from '@mdn/browser-compat-data'

/** Names of the language and of browsers that Chromium learned after a version. */
export interface NewerNames {
  /** As in `structuredClone`. */
  globals: ReadonlySet<string>
  /** As in `Object.hasOwn`. */
  statics: ReadonlySet<string>
  /** Methods of the language's own objects, by their bare name, as in `at`; older objects may have the same name. */
  methods: ReadonlySet<string>
}

/** The version in which Chromium has it without a flag; infinity where it has not. */
function since(one: Identifier | undefined): number {
  const support = one?.__compat?.support.chrome
  const versions = (Array.isArray(support) ? support : [support])
    .filter((each) => each && !each.flags && !each.prefix && !each.alternative_name)
    .map((each) => (typeof each?.version_added === 'string' ? Number.parseFloat(each.version_added) : Number.NaN))
    .filter((version) => !Number.isNaN(version))
  return versions.length > 0 ? Math.min(...versions) : Number.POSITIVE_INFINITY
}

const partsOf = (one: Identifier) =>
  Object.entries(one).filter(([name]) => name !== '__compat') as [string, Identifier][]

/**
 * What the tables of browser-compat-data say to be newer than a version of Chromium.
 * @param version as in 86
 */
export function newerThan(version: number): NewerNames {
  const globals = new Set<string>()
  const statics = new Set<string>()
  const methods = new Set<string>()
  const old = new Set<string>()
  for (const [name, builtin] of partsOf(compat.javascript.builtins as Identifier)) {
    const isNew = since(builtin) > version
    if (isNew) globals.add(name)
    for (const [member, one] of partsOf(builtin)) {
      if (!/^[a-z]\w*$/i.test(member) || member === name) continue
      const isStatic = /static/.test(one.__compat?.spec_url?.toString() ?? '') || statedAs(one, name, member)
      if (isNew || since(one) > version) {
        if (isStatic) statics.add(`${name}.${member}`)
        else methods.add(member)
      } else if (!isStatic) old.add(member)
    }
  }
  for (const [name, one] of partsOf(compat.api as Identifier)) if (since(one) > version) globals.add(name)
  // A name that an older object has as well says nothing.
  for (const name of old) methods.delete(name)
  return { globals, statics, methods }
}

/** The address of the specification tells `Object.hasOwn` from `Object.prototype.toString`. */
function statedAs(one: Identifier, name: string, member: string): boolean {
  const stated = [one.__compat?.spec_url ?? []].flat().join(' ').toLowerCase()
  return stated !== '' && !stated.includes('prototype') && stated.includes(`${name}.${member}`.toLowerCase())
}
