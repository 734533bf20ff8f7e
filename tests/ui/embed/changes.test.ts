import { expect, it } from 'vitest'
import { changesOf } from '../../../src/ui/embed/talk/changes.ts'
import { realAtlas, viewOf } from '../../support/fixture.ts'
import { select, setView } from './rooms.ts'

const view = viewOf({ mode: 'embed', fill: 'population', level: 'county', tier: ['3A'] })
const of = (...wishes: Parameters<typeof changesOf>[0]) => changesOf(wishes, realAtlas, view)

it('are what is named, the last wish of each counting', () => {
  expect(of(setView('?level=prefecture&fill=beds'), setView('?level=county'), select('510700'))).toMatchObject({
    change: { region: '510700' },
    refused: [],
  })
  expect(of(setView('?level=prefecture')).change).toEqual({ level: 'prefecture' })
  expect(of(select('510700'), select(null)).change).toEqual({ region: null })
})

it('put back what is named with nothing behind it', () => {
  expect(of(setView('?fill=&tier=&at=')).change).toEqual({ fill: 'physiciansPer1000', tier: [], at: null })
  expect(of(setView('?fill=&tier=&at=')).problems).toEqual([])
})

it('understand a period of the indicator that is shown', () => {
  expect(of(setView('?period=2020')).problems).toEqual([])
  expect(of(setView('?period=1066')).problems).toMatchObject([{ parameter: 'period', value: '1066' }])
})

it('take names of former addresses', () => {
  const [group] = realAtlas.groups
  expect(of(setView(`?group=${group?.id}`)).change).toEqual({ within: [group?.id] })
})

it('leave what they do not understand as it is', () => {
  const { change, problems, refused } = of(
    setView('?level=village&tier=9Z&mode=paper&step=3&hasOwnProperty=1&__proto__=2'),
  )
  expect(change).toEqual({})
  expect(problems.map(({ parameter }) => parameter).sort()).toEqual(['__proto__', 'hasOwnProperty', 'level', 'tier'])
  expect(refused).toEqual([
    { parameter: 'mode', why: 'fixed' },
    { parameter: 'step', why: 'elsewhere' },
  ])
})
