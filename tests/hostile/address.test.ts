import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { displayOf, formatView, languageOf, parseView, releaseOf } from '../../src/view/url.ts'
import { defaultView, languages, sizes, themes, type View } from '../../src/view/view.ts'
import { realAtlas } from '../support/fixture.ts'
import { views } from '../support/views.ts'
import { within } from './time.ts'

const parse = (search: string) => parseView(search, realAtlas)
const names = Object.keys(defaultView)

/** That whatever was read is a view, told of in few words, and one that an address leads back to. */
function expectSound(search: string): void {
  const { view, problems } = within(search, () => parse(search))
  // Comparing each case deeply would take longer than reading it.
  if (Object.keys(view).length !== names.length || !names.every((name) => name in view)) throw new Error('no view')
  if (problems.length > 20) throw new Error(`${problems.length} problems`)
  for (const { parameter, value } of problems) if (parameter.length + value.length > 400) throw new Error('too long')
  const written = formatView(view)
  const again = parse(written)
  if (again.problems.length > 0 || formatView(again.view) !== written) throw new Error(`not the same again: ${written}`)
  if (!languages.includes(languageOf(search))) throw new Error('no language')
  const { theme, size } = displayOf(search)
  if (!themes.includes(theme) || !sizes.includes(size)) throw new Error('no colours')
  releaseOf(search)
}

const parameters = [...names, 'group', '__proto__', 'constructor', 'toString', '']
const pieces = ['%', '%E0%A4%A', '%00', '%u0000', '=', '&', '+', ',', ':', ';', '~', '..', '-', '#', '?', '\0']
const signs = ['\ud800', '\udfff', '\u202e', '\u200b', '\ufeff', '川', '🩺', 'e\u0301', '٣', '0', '1e999', '-0', 'NaN']
const words = ['none', 'fill', '3A', 'manual', 'quantile', 'side', 'year', '510100', 'sc-south', 'physiciansPer1000']
const values = fc.array(fc.constantFrom(...pieces, ...signs, ...words), { maxLength: 7 }).map((some) => some.join(''))
const anything = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.uint8Array({ maxLength: 60 }).map((bytes) => [...bytes].map((one) => `%${one.toString(16)}`).join('')),
  values,
)
const queries = fc
  .array(fc.tuple(fc.oneof(fc.constantFrom(...parameters), values), anything), { maxLength: 10 })
  .map((pairs) => `?${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`)

/** An address that leads to a view, spoilt in one place. */
const sound = fc.sample(views, 500).map(formatView)
const spoilt = fc
  .tuple(fc.constantFrom(...sound), fc.nat(), fc.nat({ max: 9 }), fc.constantFrom(...pieces, ...signs, ...words))
  .map(([search, at, cut, piece]) => {
    const place = at % (search.length + 1)
    return search.slice(0, place) + piece + search.slice(place + cut)
  })

describe('the address', () => {
  it('leads back to every view', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(views, (view) => {
        const { view: read, problems } = parse(formatView(view))
        return problems.length === 0 && isSame(read, view)
      }),
      { numRuns: 10_000 },
    )
  })

  it.each([
    ['anything at all', anything],
    ['its own parameters with anything in them', queries],
    ['the address of a view, spoilt', spoilt],
  ])('is read without harm: %s', { timeout: 60_000 }, (_, some) => {
    fc.assert(fc.property(some, expectSound), { numRuns: 10_000 })
  })

  const mega = 1_000_000
  it.each([
    ['a long name', `?${'x'.repeat(mega)}=1`],
    ['many unknown names', `?${Array.from({ length: 50_000 }, (_, at) => `p${at}=1`).join('&')}`],
    ['one name many times', `?${'tier=3A&'.repeat(100_000)}`],
    ...names.map((name) => [`a long value of ${name}`, `?${name}=${'3A,1:'.repeat(10_000)}`]),
    ...names.map((name) => [`a long number as ${name}`, `?${name}=${'9'.repeat(50_000)}`]),
    ['a long list of unknown things', `?within=${'x,'.repeat(mega / 2)}&layers=${'x,'.repeat(mega / 2)}`],
    ['broken percents', `?fill=${'%'.repeat(mega)}`],
    ['halves of letters', `?targets=unit:${'\ud800'.repeat(mega)}`],
    ['nothing but separators', `?${'&'.repeat(mega)}${'='.repeat(mega)}`],
    ['spaces', `?ranking=${'+'.repeat(mega)}`],
  ])('is read in less than a second: %s', (_, search) => expectSound(search))

  it('can be written for texts that no address can hold', () => {
    const view: View = { ...defaultView, targets: { unit: 'half \ud800 of a letter, \u202eturned' } }
    expect(parse(formatView(view)).view.targets).toEqual({ unit: 'half  of a letter, turned' })
  })

  it('pollutes nothing', () => {
    parse('?__proto__=1&constructor=1&prototype=1&__proto__[polluted]=1&targets=__proto__:1;constructor:2')
    expect({}).not.toHaveProperty('polluted')
    expect(Object.keys(Object.prototype)).toEqual([])
  })
})

const isSame = (a: unknown, b: unknown) => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b))

/** The same with the names of every record in one order: they are read in that of the address. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))
  return Object.fromEntries(entries.map(([name, one]) => [name, sorted(one)]))
}
