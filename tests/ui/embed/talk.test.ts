import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { ReleaseProblem } from '../../../src/release/problem.ts'
import { tellFailure } from '../../../src/ui/embed/talk/failure.ts'
import { limited } from '../../../src/ui/embed/talk/limit.ts'
import { startTalk, type Talk } from '../../../src/ui/embed/talk/talk.ts'
import { embed } from '../../../src/ui/embed/words/embed.ts'
import { look, type Store } from '../../../src/ui/store.ts'
import { addWords } from '../../../src/ui/words/words.ts'
import { embeddedStore, frame, hello, host, select, setView } from './rooms.ts'

addWords(embed)

let talk: Talk | undefined
beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  talk?.end()
  vi.useRealTimers()
})

const soon = () => vi.advanceTimersByTimeAsync(300)

async function begin(
  change: Parameters<typeof embeddedStore>[0] = {},
  site: Parameters<typeof embeddedStore>[1] = {},
): Promise<ReturnType<typeof frame> & { store: Store }> {
  const store = await embeddedStore(change, site)
  const around = frame()
  talk = startTalk(store, around.room, [])
  return { store, ...around }
}

it('listens at first, and says nothing more until it is greeted', async () => {
  const { heard, say, store } = await begin()
  expect(heard).toEqual([{ message: { atlas: 1, type: 'listening' }, to: '*' }])
  say(setView('?level=county'))
  look(store, { fill: 'population' })
  talk?.wishHeight(640)
  await soon()
  expect(heard).toHaveLength(1)
  expect(store.getState().view.level).toBe('prefecture')

  say(hello)
  await soon()
  expect(heard.slice(1).map(({ message }) => message.type)).toEqual(['ready', 'resize'])
  expect(new Set(heard.slice(1).map(({ to }) => to))).toEqual(new Set([host]))
  expect(heard[1]?.message).toMatchObject({ release: expect.stringMatching(/^\d{4}\.\d+$/), query: expect.any(String) })
  say(hello)
  await soon()
  expect(heard.filter(({ message }) => message.type === 'ready')).toHaveLength(1)
})

it('is silent where there is no page around', async () => {
  const store = await embeddedStore()
  const alone = { addEventListener: vi.fn(), removeEventListener: vi.fn() } as unknown as Window
  Object.assign(alone, { parent: alone })
  startTalk(store, alone, []).end()
  expect(alone.addEventListener).not.toHaveBeenCalled()
})

it('does what the host wishes, and only what is named changes', async () => {
  const { say, store, told } = await begin({ tier: ['3A'], lock: ['fill', 'region', 'level'] })
  say(hello)
  say(setView('?fill=population&level=county'))
  say(select('510700'))
  await soon()
  expect(store.getState().view).toMatchObject({ fill: 'population', level: 'county', region: '510700', tier: ['3A'] })
  await soon()
  expect(told('view').at(-1)).toMatchObject({ query: expect.stringContaining('fill=population') })
  expect(told('region')).toEqual([{ atlas: 1, type: 'region', region: '510700', name: '绵阳市' }])
  say(select(null))
  say(setView('?tier='))
  await soon()
  await soon()
  expect(store.getState().view).toMatchObject({ region: null, tier: [] })
  expect(told('region').at(-1)).toMatchObject({ region: null, name: null })
})

it('refuses what the address alone decides, and what it does not know', async () => {
  const { say, store, told } = await begin({ accent: '8a1f2b' })
  say(hello)
  const before = store.getState().view
  say(
    setView(
      '?mode=brief&show=title&lock=map&accent=ff0000&release=2025.4&board=table&paper=A3&toString=1&fill=nothing',
    ),
  )
  say(setView('?constructor=x&__proto__=y'))
  await soon()
  expect(store.getState().view).toEqual(before)
  const subjects = told('error').map((one) => (one.type === 'error' ? one.subject : ''))
  for (const name of ['mode', 'show', 'lock', 'accent', 'release', 'board', 'paper', 'toString', 'fill', '__proto__'])
    expect(subjects).toContain(name)
  expect(JSON.stringify(told('error'))).toMatch(/不能用消息更改/)
})

it('hears nobody else: other windows, other origins, pages without one where the site names its hosts', async () => {
  const { heard, say, store } = await begin({}, { hosts: [`${host}/`, 'http://['] })
  say(hello, { origin: 'https://evil.example' })
  say(hello, { origin: 'null' })
  say(hello, { source: {} })
  say(hello, { origin: `${host}:8443` })
  await soon()
  expect(heard).toHaveLength(1)
  say(hello)
  say(setView('?level=county'), { origin: 'https://evil.example' })
  say(setView('?level=county'), { source: {} })
  await soon()
  expect(store.getState().view.level).toBe('prefecture')
  expect(heard.at(-1)?.to).toBe(host)
})

it('answers a page without an origin where any page is allowed, and nobody where none is', async () => {
  const any = await begin()
  any.say(hello, { origin: 'null' })
  await soon()
  expect(any.told('ready')).toHaveLength(1)
  expect(any.heard.at(-1)?.to).toBe('*')
  any.say(setView('?level=county'), { origin: host })
  await soon()
  expect(any.store.getState().view.level).toBe('prefecture')
  talk?.end()
  const none = await begin({}, { hosts: [] })
  none.say(hello)
  await soon()
  expect(none.heard).toHaveLength(1)
})

it('tells of malformed messages, shortly and not often', async () => {
  const { say, told } = await begin()
  say(hello)
  say('not for us')
  say({ type: 'set-view', query: '?level=county' })
  expect(told('error')).toEqual([])
  for (let at = 0; at < 200; at += 1) say({ atlas: 1, type: at % 2 ? 'x'.repeat(5000) : 'sing' })
  say({ atlas: 2, type: 'hello' })
  const errors = told('error')
  expect(errors).toHaveLength(20)
  expect(errors[0]).toMatchObject({ code: 'message', subject: 'sing' })
  expect(JSON.stringify(errors).length).toBeLessThan(6000)
})

it('takes a flood as a few wishes', async () => {
  const { say, store, told } = await begin()
  const drawn = vi.fn()
  say(hello)
  const stop = store.subscribe((state, before) => state.scene !== before.scene && drawn())
  const began = performance.now()
  for (let at = 0; at < 10_000; at += 1)
    say(setView(`?fill=${at % 2 ? 'population' : 'share65plus'}&x${at}=${'y'.repeat(3000)}`))
  await soon()
  expect(performance.now() - began).toBeLessThan(3000)
  expect(store.getState().view.fill).toBe('population')
  expect(drawn.mock.calls.length).toBeLessThanOrEqual(2)
  expect(told('error').length).toBeLessThanOrEqual(20)
  await soon()
  expect(told('view')).toHaveLength(1)
  stop()
})

it('speaks the language it is asked to', async () => {
  const { say, store, told } = await begin({ lock: ['lang'] })
  say(hello)
  say(setView('?lang=en'))
  say(select('510700'))
  await vi.waitFor(() => expect(store.getState().view.lang).toBe('en'))
  await soon()
  expect(told('region').at(-1)).toMatchObject({ name: expect.stringMatching(/^Mianyang/) })
})

it('tells heights within bounds, as whole numbers, and each once', async () => {
  const { say, told } = await begin()
  say(hello)
  for (const height of [512.4, 512.4, 1e9, -5]) {
    talk?.wishHeight(height)
    await soon()
  }
  expect(told('resize').map((one) => (one.type === 'resize' ? one.height : 0))).toEqual([512, 20_000, 100])
})

it('hands the problems of its address to whoever says hello', async () => {
  const store = await embeddedStore()
  const { room, say, told } = frame()
  talk = startTalk(store, room, [{ parameter: 'fill', value: 'nonsense', reason: 'unknown-value' }])
  say(hello)
  expect(told('error')).toMatchObject([
    { code: 'parameter', subject: 'fill', message: expect.stringMatching(/nonsense/) },
  ])
})

it('hears nothing more once it has ended', async () => {
  const { listeners, heard, say } = await begin()
  say(hello)
  talk?.end()
  const count = heard.length
  expect(listeners.size).toBe(0)
  await soon()
  expect(heard).toHaveLength(count)
})

it('says that there is no map, to a host that is allowed', () => {
  const { room, say, told } = frame()
  tellFailure(room, [host], new ReleaseProblem('missing-file', '2026.9/manifest.json', '', 'x'.repeat(9000)), 'en')
  say(hello, { origin: 'https://evil.example' })
  expect(told('error')).toEqual([])
  say(hello)
  expect(told('error')).toMatchObject([{ code: 'release', subject: '2026.9/manifest.json' }])
  expect(JSON.stringify(told('error')).length).toBeLessThan(4200)
})

it('lets through so many in a time', () => {
  let now = 0
  const may = limited(2, 100, () => now)
  expect([may(), may(), may()]).toEqual([true, true, false])
  now = 100
  expect([may(), may(), may()]).toEqual([true, true, false])
})
