import { describe, expect, it } from 'vitest'
import { designationLists } from '../../src/atlas/designation-lists.ts'
import { designationsOf, links, networksOf, type Role } from '../../src/atlas/networks.ts'
import { type Designation, designation as designationSchema, type Network } from '../../src/release/schema.ts'
import { inventedAtlas, text } from '../support/fixture.ts'

type Partner = Network['partners'][number]
const partner = (name: string, region: string, role: Role, facility?: string): Partner => ({
  ...{ name, region, role, evidence: [`of-${name}`], ...(facility && { facility }) },
})
const network = (id: string, region: string, partners: Partner[] = [], members: number | null = null): Network => ({
  ...{ id, kind: 'county-community', title: text(`Invented ${id}`), region, status: 'existing', date: null },
  ...{ partners, members, evidence: [`of-${id}`] },
})
const place = { lon: 104, lat: 30, source: 'invented' }
const facility = (id: string, more: object) => ({
  ...{ id, name: id, aliases: [], region: '900101', type: 'general', tier: null, status: 'existing', onMap: true },
  ...{ placement: 'address', reliability: 'low', evidence: ['invented'], claims: [], ...more },
})
const atlas = inventedAtlas([], {
  facilities: [
    facility('placed', { position: place }),
    facility('unplaced', {}),
    facility('hidden', { position: place, onMap: false }),
  ] as never,
})

describe('the networks of a region', () => {
  const networks = [
    network('province', '900000'),
    network('far', '900201', [partner('guest', '900102', 'supporting')]),
    network('county', '900101'),
    network('own', '900100'),
    network('elsewhere', '800101'),
  ]

  it('are its own, those of its parts, those around it and those with a partner in it', () => {
    const found = networksOf(networks, atlas, '900100').map(({ network, relation }) => [network.id, relation])
    expect(found).toEqual([
      ['own', 'own'],
      ['county', 'inside'],
      ['province', 'around'],
      ['far', 'partner'],
    ])
    expect(networksOf(networks, atlas, '900102').map(({ network }) => network.id)).toEqual(['province', 'own', 'far'])
    expect(networksOf([], atlas, '900100')).toEqual([])
  })

  it('count members that are not named, and never guess how many there are', () => {
    const partners = [
      partner('lead', '900101', 'lead'),
      partner('one', '900101', 'member'),
      partner('two', '900101', 'managed'),
    ]
    const counts = (members: number | null) => {
      const [found] = networksOf([network('a', '900101', partners, members)], atlas, '900101')
      return [found?.named, found?.unnamed]
    }
    expect(counts(18)).toEqual([2, 16])
    expect(counts(null)).toEqual([2, null])
    expect(counts(1)).toEqual([2, -1])
  })

  it('cannot be told of a region that does not exist', () => {
    expect(() => networksOf([], atlas, '999999')).toThrow(RangeError)
    expect(() => designationsOf([], atlas, '')).toThrow(RangeError)
  })
})

describe('the ties of networks', () => {
  const tiesOf = (...partners: Partner[]) =>
    links([network('a', '900100', partners)], atlas).map(({ from, to, role }) => `${from.name} → ${to.name}: ${role}`)
  const [lead, second] = [partner('lead', '900101', 'lead'), partner('second', '900102', 'lead')]
  const member = partner('member', '900102', 'member')

  it('go from those that lead to those that belong to them', () => {
    expect(tiesOf(member, lead, partner('run', '900103', 'managed'))).toEqual([
      'lead → member: member',
      'lead → run: managed',
    ])
    expect(tiesOf(lead, second, member)).toEqual(['lead → member: member', 'second → member: member'])
    expect(tiesOf(lead)).toEqual([])
    expect(tiesOf(member, partner('other', '900103', 'member'))).toEqual([])
  })

  it('go from those that support to those paired with them, or to those that lead', () => {
    const [helper, paired] = [partner('helper', '800101', 'supporting'), partner('paired', '900103', 'paired')]
    expect(tiesOf(paired, helper)).toEqual(['helper → paired: paired'])
    expect(tiesOf(helper, lead, member)).toEqual(['lead → member: member', 'helper → lead: lead'])
    expect(tiesOf(lead, paired)).toEqual(['lead → paired: paired'])
  })

  it('join two that are paired, and none of three: who is paired with whom is not said', () => {
    const paired = ['a', 'b', 'c'].map((name) => partner(name, '900101', 'paired'))
    expect(tiesOf(...paired.slice(0, 2))).toEqual(['a → b: paired'])
    expect(tiesOf(...paired)).toEqual([])
  })

  it('lie where facilities do, and no finer than is known', () => {
    const found = links(
      [
        network('a', '900100', [
          partner('lead', '900101', 'lead', 'placed'),
          ...['unplaced', 'hidden', 'nowhere'].map((id) => partner(id, '900101', 'member', id)),
        ]),
      ],
      atlas,
    )
    expect(found.map(({ from }) => from.position)).toEqual(found.map(() => ({ lon: 104, lat: 30 })))
    expect(found.map(({ to }) => [to.facility, to.position])).toEqual([
      ['unplaced', null],
      ['hidden', null],
      [null, null],
    ])
    expect(found[0]?.evidence).toEqual(['of-lead', 'of-unplaced'])
  })

  it('leave out partners in regions that the release does not have', () => {
    expect(tiesOf(lead, partner('stranger', '330000', 'member'))).toEqual([])
  })
})

describe('the designations of a region', () => {
  const designation = (id: string, list: Designation['list'], region: string): Designation => ({
    ...{ id, list, region, name: text(`Invented ${id}`), status: 'existing', date: null, evidence: [`of-${id}`] },
  })

  it('stand by list, the region’s own first', () => {
    const found = designationsOf(
      [
        designation('zone', 'chronic-disease-zone', '900101'),
        designation('around', 'internet-hospital', '900000'),
        designation('own', 'internet-hospital', '900100'),
        designation('elsewhere', 'internet-hospital', '900200'),
      ],
      atlas,
      '900100',
    )
    expect(found.map(({ list, entries }) => [list, entries.map((one) => [one.designation.id, one.relation])])).toEqual([
      [
        'internet-hospital',
        [
          ['own', 'own'],
          ['around', 'around'],
        ],
      ],
      ['chronic-disease-zone', [['zone', 'inside']]],
    ])
    expect(designationsOf([], atlas, '900100')).toEqual([])
  })

  it('have a place for every list of the release', () => {
    expect([...designationLists].sort()).toEqual([...designationSchema.entries.list.options].sort())
  })
})
