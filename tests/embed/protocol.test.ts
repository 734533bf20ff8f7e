import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  errorCodes,
  type FromHost,
  type FromMap,
  greatestHeight,
  isAdcode,
  longestText,
  protocol,
  readFromHost,
  readFromMap,
} from '../../src/embed/protocol.ts'

const text = fc.string({ maxLength: 60, unit: 'binary' })
const adcode = fc.integer({ min: 0, max: 999_999 }).map((code) => String(code).padStart(6, '0'))
const region = fc.option(adcode)
const atlas = fc.constant(protocol)

const fromHost: fc.Arbitrary<FromHost> = fc.oneof(
  fc.record({ atlas, type: fc.constant('hello' as const) }),
  fc.record({ atlas, type: fc.constant('set-view' as const), query: text }),
  fc.record({ atlas, type: fc.constant('select' as const), region }),
)
const fromMap: fc.Arbitrary<FromMap> = fc.oneof(
  fc.record({ atlas, type: fc.constant('listening' as const) }),
  fc.record({ atlas, type: fc.constant('ready' as const), release: text, query: text, title: text }),
  fc.record({ atlas, type: fc.constant('view' as const), query: text }),
  fc.record({ atlas, type: fc.constant('region' as const), region, name: fc.option(text) }),
  fc.record({
    atlas,
    type: fc.constant('resize' as const),
    height: fc.double({ min: 1, max: greatestHeight, noNaN: true }),
  }),
  fc.record({
    atlas,
    type: fc.constant('error' as const),
    code: fc.constantFrom(...errorCodes),
    subject: text,
    message: text,
  }),
)
const sides = [
  ['the map', readFromHost, fromHost],
  ['the page around', readFromMap, fromMap],
] as const

/** Every value of a message is replaced by what is none of its kind. */
const wrong = [undefined, Number.NaN, -1, 1e9, Number.POSITIVE_INFINITY, [], {}, true, 'x'.repeat(longestText + 1)]

describe.each(sides)('what %s reads', (_, read, messages: fc.Arbitrary<FromHost | FromMap>) => {
  it('is every message of the protocol, as it was said', () => {
    fc.assert(
      fc.property(messages, (message) => {
        expect(read(structuredClone(message))).toEqual(message)
      }),
      { numRuns: 10_000 },
    )
  })

  it('is a copy: what is not in the protocol is left out', () => {
    fc.assert(
      fc.property(messages, fc.dictionary(fc.string(), fc.anything()), (message, more) => {
        const said = { ...more, ...message }
        const understood = read(said)
        expect(understood).toEqual(message)
        expect(understood).not.toBe(said)
        expect(Object.getPrototypeOf(understood)).toBe(Object.prototype)
      }),
    )
  })

  it('is nothing of another version', () => {
    fc.assert(
      fc.property(messages, fc.anything(), (message, version) => {
        if (version !== protocol) expect(read({ ...message, atlas: version })).toBeNull()
      }),
    )
  })

  it('is nothing where a value is not of its kind', () => {
    fc.assert(
      fc.property(messages, fc.nat(), fc.constantFrom(...wrong), (message, at, value) => {
        const names = Object.keys(message)
        const name = names[at % names.length] ?? ''
        expect(read({ ...message, [name]: value })).toBeNull()
      }),
    )
  })

  it('is nothing else, whatever comes, and nothing throws', () => {
    const anything = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true })
    fc.assert(
      fc.property(anything, (data) => {
        expect(read(data)).toBeNull()
      }),
      { numRuns: 10_000 },
    )
  })
})

it('a message that has its fields from a prototype is nobody’s', () => {
  const polluted = Object.create({ atlas: 1, type: 'view', query: '?fill=x' }) as object
  // What comes through postMessage has no prototype of its own; what is read is what is seen.
  expect(readFromMap(structuredClone(polluted))).toBeNull()
})

it('the longest text is understood, a longer one is not', () => {
  const say = (length: number) => readFromHost({ atlas: 1, type: 'set-view', query: 'x'.repeat(length) })
  expect(say(longestText)).not.toBeNull()
  expect(say(longestText + 1)).toBeNull()
})

it('an adcode is six digits of the usual kind', () => {
  expect(['510100', '51010', '5101000', '５１０１００', ' 510100', '510100\n', 510100].map(isAdcode)).toEqual([
    true,
    ...Array(6).fill(false),
  ])
})
