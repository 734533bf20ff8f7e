import fc from 'fast-check'

/** Values that nobody expects in place of another. */
export const strange: readonly (() => unknown)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 0.1,
  () => 1e308,
  () => -1e308,
  () => Number.MAX_SAFE_INTEGER + 2,
  () => '',
  () => ' ',
  () => 'NaN',
  () => '__proto__',
  () => 'constructor',
  () => '<img src=x onerror=alert(1)>',
  () => 'javascript:alert(1)',
  () => '\ud800 half',
  () => '\u202eturned\u2066',
  () => 'e\u0301'.repeat(900),
  () => 'x'.repeat(100_000),
  () => '9999-99',
  () => '0000',
  () => [],
  () => ({}),
  () => [[[[[[[[]]]]]]]],
  () => ({ __proto__: null, toString: 1, valueOf: null }),
  () => JSON.parse('{"__proto__":{"polluted":true},"constructor":{"prototype":{"polluted":true}}}'),
  () => Array.from({ length: 3000 }, (_, at) => at),
  () => Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`k${at}`, at])),
]

/** What is done at one place of a value: which place, what, and with which of the strange values. */
export interface Step {
  path: readonly number[]
  act: 'replace' | 'drop' | 'duplicate' | 'add' | 'rename' | 'swap'
  with: number
}

export const steps = fc.array(
  fc.record({
    path: fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 5 }),
    act: fc.constantFrom<Step['act'][]>('replace', 'drop', 'duplicate', 'add', 'rename', 'swap'),
    with: fc.nat({ max: strange.length - 1 }),
  }),
  { minLength: 1, maxLength: 2 },
)

/** Changes the value in place: the numbers of a path choose among the keys or items that there are. */
export function spoil(value: unknown, { path, act, with: which }: Step): void {
  let holder: unknown = value
  let at = 0
  for (const [depth, number] of path.entries()) {
    const keys = keysOf(holder)
    if (keys.length === 0) return
    at = number % keys.length
    const next = (holder as Record<string, unknown>)[keys[at] as string]
    if (depth === path.length - 1 || keysOf(next).length === 0) break
    holder = next
  }
  change(holder, at, act, which)
}

const keysOf = (value: unknown) => (typeof value === 'object' && value !== null ? Object.keys(value) : [])

function change(holder: unknown, at: number, act: Step['act'], which: number): void {
  const given = strange[which]?.()
  if (Array.isArray(holder)) {
    if (act === 'drop') holder.splice(at, 1)
    else if (act === 'duplicate') holder.splice(at, 0, structuredClone(holder[at]))
    else if (act === 'add') holder.push(given)
    else if (act === 'swap') holder.reverse()
    else holder[at] = given
    return
  }
  const record = holder as Record<string, unknown>
  const keys = Object.keys(record)
  const key = keys[at] as string
  if (act === 'drop') delete record[key]
  else if (act === 'add') define(record, ['__proto__', 'constructor', 'note', 'x'][which % 4] as string, given)
  else if (act === 'rename') {
    define(record, which % 2 ? '__proto__' : `${key}_`, record[key])
    delete record[key]
  } else if (act === 'swap') record[key] = record[keys[(at + 1) % keys.length] as string]
  else if (act === 'duplicate') record[key] = [record[key], record[key]]
  else record[key] = given
}

/** An own key even where the name is that of something inherited, as JSON.parse makes it. */
function define(record: Record<string, unknown>, key: string, value: unknown): void {
  Object.defineProperty(record, key, { value, enumerable: true, configurable: true, writable: true })
}

/** Changes of a file as it is written, of which no parsed value knows. */
export const textChanges: readonly ((text: string, at: number) => string)[] = [
  (text, at) => text.slice(0, at),
  (text, at) => text.slice(at),
  (text, at) => text.slice(0, at) + text.slice(at + 1),
  (text, at) => `${text.slice(0, at)}\u0000${text.slice(at)}`,
  (text) => `\ufeff${text}`,
  (text) => `\ufeff\ufeff${text}`,
  (text) => text.replace(/"id":/, '"id":"twice","id":'),
  (text) => text.replace(/"name":\{/, '"name":{"zh":"twice","zh":null,'),
  (text) => text.replace(/:(\d[\d.]*)/, ':NaN'),
  (text) => text.replace(/:(\d[\d.]*)/, ':Infinity'),
  (text) => text.replace(/:(\d[\d.]*)/, ':1e999'),
  (text) => text.replace(/:(\d[\d.]*)/, ':0x10'),
  (text) => text.replace(/:(\d[\d.]*)/, ':1e-999'),
  (text) => text.replace(/:(\d[\d.]*)/, `:${'9'.repeat(5000)}`),
  (text) => text.replace(/"zh":"/, '"zh":"\\ud800\\u0000\\u202e'),
  (text) => text.replace(/\{/, '{"__proto__":{"polluted":true},'),
  (text) => text.replace(/\}/, `,"note":${'['.repeat(3000)}${']'.repeat(3000)}}`),
  (text) => text.replace(/\}/, `,"note":${'{"a":'.repeat(3000)}1${'}'.repeat(3000)}}`),
  (text) => `${text} ${text}`,
  (text) => text.replace('[', '[,'),
  (text) => text.replaceAll('"', "'"),
  (text) => `/* */${text}`,
  (text) => text.replace(/\]$/, ',]'),
  () => '',
  () => 'null',
  () => '"text"',
  () => '[null]',
  () => '{}',
]
