import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  errorCodes,
  type FromHost,
  type FromMap,
  greatestHeight,
  longestText,
  readFromHost,
  readFromMap,
} from '../../src/embed/protocol.ts'
import { changesOf } from '../../src/ui/embed/talk/changes.ts'
import { formatView, parseView } from '../../src/view/url.ts'
import { defaultView } from '../../src/view/view.ts'
import { realAtlas, viewOf } from '../support/fixture.ts'
import { spoil, steps, strange } from './spoil.ts'
import { within } from './time.ts'

const short = fc.string({ unit: 'binary', maxLength: 30 })
const region = fc.option(fc.stringMatching(/^\d{6}$/), { nil: null })
const head = { atlas: fc.constant(1 as const) }
const fromHost: fc.Arbitrary<FromHost> = fc.oneof(
  fc.record({ ...head, type: fc.constant('hello' as const) }),
  fc.record({ ...head, type: fc.constant('set-view' as const), query: short }),
  fc.record({ ...head, type: fc.constant('select' as const), region }),
)
const fromMap: fc.Arbitrary<FromMap> = fc.oneof(
  fc.record({ ...head, type: fc.constant('listening' as const) }),
  fc.record({ ...head, type: fc.constant('ready' as const), release: short, query: short, title: short }),
  fc.record({ ...head, type: fc.constant('view' as const), query: short }),
  fc.record({ ...head, type: fc.constant('region' as const), region, name: fc.option(short, { nil: null }) }),
  fc.record({ ...head, type: fc.constant('resize' as const), height: fc.integer({ min: 1, max: greatestHeight }) }),
  fc.record({
    ...head,
    type: fc.constant('error' as const),
    code: fc.constantFrom(...errorCodes),
    subject: short,
    message: short,
  }),
)

const sides: [string, fc.Arbitrary<object>, (data: unknown) => object | null][] = [
  ['the page around', fromHost, readFromHost],
  ['the map', fromMap, readFromMap],
]

/** What a reader gives may be nothing, or what the protocol knows: few fields, each short, of the right kind. */
function expectSound(message: object | null): void {
  if (message === null) return
  const fields = Object.entries(message)
  if (fields.length > 6 || Object.getPrototypeOf(message) !== Object.prototype)
    throw new Error('more than the protocol')
  for (const [name, value] of fields) {
    if (name === 'atlas' ? value !== 1 : name === 'height' ? !(value >= 1 && value <= greatestHeight) : false)
      throw new Error(name)
    if (name !== 'atlas' && name !== 'height' && value !== null && typeof value !== 'string') throw new Error(name)
    if (typeof value === 'string' && value.length > longestText) throw new Error(name)
  }
  if (Object.keys(Object.prototype).length > 0) throw new Error('polluted')
}

describe.each(sides)('messages of %s', (_, messages, read) => {
  it('are understood as they are', () => {
    fc.assert(
      fc.property(messages, (message) => JSON.stringify(sorted(read(message))) === JSON.stringify(sorted(message))),
      { numRuns: 10_000 },
    )
  })

  it('that are spoilt are understood as far as they are messages, or not at all', () => {
    let refused = 0
    fc.assert(
      fc.property(messages, steps, (message, acts) => {
        const spoilt = JSON.parse(JSON.stringify(message))
        for (const act of acts) spoil(spoilt, act)
        const heard = within(message, () => read(structuredClone(spoilt)))
        expectSound(heard)
        if (heard === null) refused++
      }),
      { numRuns: 10_000 },
    )
    expect(refused).toBeGreaterThan(1000)
  })

  it('that are anything at all are passed over', () => {
    const anything = fc.oneof(fc.anything({ withBigInt: true, withDate: true, withMap: true }), fc.jsonValue())
    fc.assert(
      fc.property(anything, (data) => expectSound(within(data, () => read(data)))),
      { numRuns: 10_000 },
    )
    for (const value of strange) expect(read(value())).toBeNull()
    for (const value of [undefined, Number.NaN, new Error('x'), /x/, new Uint8Array(9), { atlas: '1', type: 'hello' }])
      expect(read(value)).toBeNull()
  })

  it('with long texts are not understood', () => {
    const text = 'x'.repeat(longestText + 1)
    for (const type of ['set-view', 'select', 'ready', 'view', 'region', 'error'])
      expect(
        read({ atlas: 1, type, query: text, region: text, release: text, title: text, code: 'message', subject: text }),
      ).toBeNull()
  })
})

describe('what a page around asks for', () => {
  const embedded = viewOf({ mode: 'embed', lock: ['fill'] })
  const names = [
    'fill',
    'region',
    'period',
    'at',
    'mode',
    'lock',
    'release',
    'board',
    'group',
    '__proto__',
    'x',
    'tier',
  ]
  const given = fc.oneof(short, fc.constantFrom('', 'share65plus', '510100', 'embed', '2020', '105,30,4', '3A', 'none'))
  const query = fc
    .array(fc.tuple(fc.constantFrom(...names), given), { maxLength: 6 })
    .map((pairs) => `?${pairs.map((pair) => pair.join('=')).join('&')}`)
  const wish = fc.oneof(
    fc.record({ ...head, type: fc.constant('set-view' as const), query: fc.oneof(query, query, short) }),
    fc.record({ ...head, type: fc.constant('select' as const), region }),
  )

  it('is a view that an address can hold, and never what its address alone decides', () => {
    fc.assert(
      fc.property(fc.array(wish, { minLength: 1, maxLength: 3 }), (wishes) => {
        const { change, problems, refused } = within(wishes, () => changesOf(wishes, realAtlas, embedded))
        for (const name of Object.keys(change)) {
          if (!(name in defaultView)) throw new Error(name)
          if (['mode', 'show', 'lock', 'accent', 'release', 'board'].includes(name)) throw new Error(name)
        }
        if (problems.length + refused.length > 40) throw new Error('too many problems')
        const written = formatView({ ...embedded, ...change })
        const again = parseView(written, realAtlas)
        if (again.problems.length > 0 || formatView(again.view) !== written) throw new Error(written)
      }),
      { numRuns: 10_000 },
    )
  })
})

const sorted = (message: object | null) => message && Object.entries(message).sort(([a], [b]) => (a < b ? -1 : 1))
