import { useEffect, useMemo, useRef, useState } from 'react'
import type { Briefing } from '../../../release/schema.ts'
import { hasLeft, queryOf, viewAtStep } from '../../../view/briefing.ts'
import { defaultView } from '../../../view/view.ts'
import { lettersWork } from '../../access/letters.ts'
import { emphasise, useApp, useStore } from '../../store.ts'
import { goTo, leave } from './go.ts'
import { type Command, commandFor, digits, focusOf } from './keys.ts'

/** What is said of something that did not work. */
export type Trouble = 'full' | 'window'

export interface Player {
  step: number
  /** Whether somebody has gone elsewhere from the scene. */
  away: boolean
  blank: boolean
  /** Whether the list of keys is open. */
  keys: boolean
  speaker: Window | null
  trouble: Trouble | null
  obey(command: Command): void
  /** Listens to the keys of a window. */
  listen(window: Window): () => void
  goTo(step: number): void
  /** At once, whatever lies open; the key leaves one thing after the other. */
  end(): void
  onSpeakerGone(): void
}

/** The state of a briefing that is played, and what keys and buttons do with it. */
export function usePlayer(briefing: Briefing): Player {
  const store = useStore()
  const [blank, setBlank] = useState(false)
  const [keys, setKeys] = useState(false)
  const [speaker, setSpeaker] = useState<Window | null>(null)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const step = useApp((state) => Math.min(state.view.step, briefing.scenes.length))
  const away = useApp(({ view, place, atlas, picked }) => {
    const scene = viewAtStep(briefing, view.step, atlas, view)
    return picked.length > 0 || (scene !== null && hasLeft(scene, view, place))
  })
  /** The scene that was last asked for; it may still be on its way. */
  const aim = useRef(step)
  const asked = useRef(0)

  // An address that names a scene and nothing else means that scene; one that says more was sent from a detour.
  useEffect(() => {
    const { view } = store.getState()
    if (queryOf(view, null) === queryOf(defaultView, null) && !view.at) {
      store.setState({ quiet: true })
      void goTo(store, briefing, Math.min(view.step, briefing.scenes.length), () => true).then(() =>
        store.setState({ quiet: false }),
      )
    }
    return () => emphasise(store, [])
  }, [store, briefing.id])
  useEffect(() => {
    aim.current = step
    emphasise(store, briefing.scenes[step - 1]?.emphasis ?? [])
  }, [store, briefing, step])

  const jump = (next: number) => {
    setBlank(false)
    setKeys(false)
    setTrouble(null)
    aim.current = Math.max(1, Math.min(briefing.scenes.length, next))
    const mine = ++asked.current
    void goTo(store, briefing, aim.current, () => mine === asked.current)
  }
  const latest = useRef({ step, away, blank, keys, jump })
  latest.current = { step, away, blank, keys, jump }
  const typed = useMemo(() => digits((number) => latest.current.jump(number)), [])

  const obey = (command: Command) => {
    const now = latest.current
    if (now.blank) return setBlank(false)
    if (command.do !== 'digit') typed.forget()
    switch (command.do) {
      case 'next':
        return aim.current < briefing.scenes.length || now.away ? now.jump(aim.current + 1) : undefined
      case 'previous':
        return aim.current > 1 || now.away ? now.jump(aim.current - 1) : undefined
      case 'first':
        return now.jump(1)
      case 'last':
        return now.jump(briefing.scenes.length)
      case 'digit':
        return typed.take(command.digit, briefing.scenes.length)
      case 'return':
        return now.jump(aim.current)
      case 'blank':
        // A window over the page would stay over the black.
        store.setState({ cited: null })
        return setBlank(true)
      case 'keys':
        return setKeys(!now.keys)
      case 'full':
        return void toggleFull().catch(() => setTrouble('full'))
      case 'speaker':
        return open()
      case 'leave': {
        const { tool, cited } = store.getState()
        if (now.keys) return setKeys(false)
        if (tool || cited) return store.setState({ tool: null, cited: null })
        return now.away ? now.jump(aim.current) : leave(store)
      }
    }
  }
  const commanded = useRef(obey)
  commanded.current = obey

  const open = () => {
    if (speaker && !speaker.closed) return speaker.focus()
    const opened = window.open('', `briefing-${briefing.id}`, 'popup,width=1100,height=760')
    setTrouble(opened ? null : 'window')
    setSpeaker(opened)
  }

  const listen = (from: Window) => {
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.isComposing) return
      // Of what is asked in a window over the page, only remote controls go past it.
      const inDialog = (event.target as Element | null)?.closest?.('dialog') && !/^Page/.test(event.key)
      const held = event.ctrlKey || event.metaKey || event.altKey
      if (latest.current.blank && !held) {
        event.preventDefault()
        setBlank(false)
        return
      }
      // Single letters and digits may be turned off as keys of the whole page.
      const off = /^[^ ]$/.test(event.key) && !lettersWork()
      const command = inDialog || off ? null : commandFor({ key: event.key, held, on: focusOf(event.target) })
      if (!command) return
      event.preventDefault()
      commanded.current(command)
    }
    from.addEventListener('keydown', onKey)
    return () => from.removeEventListener('keydown', onKey)
  }
  useEffect(() => listen(window), [])
  useEffect(() => () => typed.forget(), [typed])
  useEffect(() => {
    const close = () => speaker?.close()
    // Nothing could be drawn into it any more.
    window.addEventListener('pagehide', close)
    return () => {
      window.removeEventListener('pagehide', close)
      close()
    }
  }, [speaker])

  return {
    step,
    away,
    blank,
    keys,
    speaker,
    trouble,
    obey,
    listen,
    goTo: jump,
    end: () => leave(store),
    onSpeakerGone: () => setSpeaker(null),
  }
}

async function toggleFull(): Promise<void> {
  if (document.fullscreenElement) await document.exitFullscreen()
  else await document.documentElement.requestFullscreen()
}
