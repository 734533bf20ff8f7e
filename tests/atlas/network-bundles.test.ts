import { describe, expect, it } from 'vitest'
import { bundlesOf } from '../../src/atlas/network-bundles.ts'
import type { Network } from '../../src/release/schema.ts'
import { inventedAtlas, text } from '../support/fixture.ts'

const network = (id: string, more: Partial<Network> = {}): Network => ({
  ...{ id, kind: 'city-group', title: text(`Invented ${id}`), region: '900100', status: 'planned', date: '2023' },
  ...{ partners: [], members: null, evidence: ['invented'], note: text('the same') },
  ...more,
})
const lead = { name: 'Invented', region: '900101', role: 'lead' as const, evidence: ['invented'] }
const atlas = inventedAtlas([])
const idsOf = (networks: Network[], kind: Network['kind'] = 'city-group') =>
  bundlesOf(networks, kind, atlas).map(({ alone, alike }) => alone?.id ?? alike.map(({ id }) => id))

describe('networks of a kind', () => {
  it('are shown by themselves where institutions are named or counted, and first', () => {
    expect(idsOf([network('bare'), network('led', { partners: [lead] }), network('counted', { members: 3 })])).toEqual([
      'led',
      'counted',
      ['bare'],
    ])
    expect(idsOf([network('bare')], 'pairing')).toEqual([])
  })

  it('are put together only where exactly the same is known of them, in one province', () => {
    const others = [
      network('status', { status: 'pilot' }),
      network('date', { date: null }),
      network('note', { note: text('another') }),
      network('none', { note: undefined }),
      network('far', { region: '800101' }),
      network('lost', { region: '123456' }),
    ]
    expect(idsOf([network('a'), ...others, network('b', { region: '900201' })])).toEqual([
      ['a', 'b'],
      ...others.map(({ id }) => [id]),
    ])
  })
})
