/** What the bench sees from inside a page. */
export interface Probe {
  load: {
    /** The end of the main thread's part of the frame with the polygons, and when that frame was on the screen. */
    polygons: number | null
    presented: number | null
    /** The same end for the frame with all that the first page shows; null for pages that show no more. */
    whole: number | null
    ready: number | null
    /** From the first frame in which polygons once seen are missing to the one that has them again. */
    gone: number
    blocked: number
    lastBlock: number
  }
  /** Waits for the next real event of this kind, then for what it changes to be painted. */
  arm(type: 'keydown' | 'click' | 'tip'): void
  /** Milliseconds from the event to the painted frame; null until there is one. */
  heard(): number | null
  startFrames(): void
  stopFrames(): number[]
}

declare global {
  interface Window {
    bench: Probe
    benchReady?: () => void
  }
}

/**
 * Runs in the page before anything of its own. The app is watched from outside, by its elements; the peers say
 * when their library has drawn, since a canvas cannot be asked. Self-contained: it is sent to the page as text.
 */
export function installProbe(isApp: boolean): void {
  const raf = window.requestAnimationFrame.bind(window)
  let inFrame = false
  window.requestAnimationFrame = (callback) =>
    raf((time) => {
      inFrame = true
      try {
        callback(time)
      } finally {
        inFrame = false
      }
    })

  // A message posted within a frame arrives after that frame's style, layout, paint and commit.
  const channel = new MessageChannel()
  const waiting: ((at: number, from: number) => void)[] = []
  let postedAt = 0
  channel.port1.onmessage = () => {
    const at = performance.now()
    for (const next of waiting.splice(0)) next(at, postedAt)
  }
  const painted = (then: (at: number, from: number) => void) => {
    const post = () => {
      waiting.push(then)
      postedAt = performance.now()
      channel.port2.postMessage(null)
    }
    if (inFrame) post()
    else raf(post)
  }

  const load: Probe['load'] = {
    polygons: null,
    presented: null,
    whole: null,
    ready: null,
    gone: 0,
    blocked: 0,
    lastBlock: 0,
  }
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries()) {
      load.blocked += Math.max(0, duration - 50)
      load.lastBlock = startTime + duration
    }
  }).observe({ type: 'longtask', buffered: true })

  // The browser's own word of when a frame was presented: for the first of all, and for those that took long.
  type Frame = PerformanceEntry & { paintTime?: number; presentationTime?: number }
  const seen: Frame[] = []
  let began = 0
  const frameOf = () => {
    const { polygons } = load
    if (polygons === null) return
    const own = seen.filter(({ paintTime = 0 }) => paintTime >= began - 1 && paintTime <= polygons + 2)
    load.presented = own[0]?.presentationTime ?? null
  }
  const drawnWithin = (at: number, from: number) => {
    load.polygons = at
    began = from
    frameOf()
  }
  const watchFrames = new PerformanceObserver((list) => {
    seen.push(...(list.getEntries() as Frame[]))
    frameOf()
  })
  watchFrames.observe({ type: 'paint', buffered: true })
  watchFrames.observe({ type: 'long-animation-frame', buffered: true })

  const becomeReady = () =>
    painted((at) => {
      load.ready = at
      window.benchReady?.()
    })
  let whenDrawn: (() => void) | null = null
  const mark = performance.mark.bind(performance)
  performance.mark = (name, options) => {
    if (name === 'bench:polygons') painted(drawnWithin)
    if (name === 'bench:ready') becomeReady()
    if (name === 'bench:drawn') whenDrawn?.()
    return mark(name, options)
  }

  if (isApp) {
    let missingSince: number | null = null
    let asked = false
    const watch = () => {
      const shown = document.querySelectorAll('.map .areas path').length > 200
      const now = performance.now()
      const next: typeof waiting = []
      if (shown && load.polygons === null && !asked) {
        asked = true
        next.push(drawnWithin)
      }
      if (shown && load.whole === null && !document.documentElement.classList.contains('first')) {
        next.push((at) => {
          load.whole ??= at
        })
      }
      if (next.length > 0) {
        waiting.push(...next)
        postedAt = now
        channel.port2.postMessage(null)
      }
      if (!shown && load.polygons !== null) missingSince ??= now
      if (shown && missingSince !== null) {
        load.gone += now - missingSince
        missingSince = null
      }
      if (shown && document.querySelector('html.live .map canvas.points')) becomeReady()
      else raf(watch)
    }
    raf(watch)
  }

  let start = 0
  let result: number | null = null
  const finish = () =>
    painted((at) => {
      result ??= at - start
    })
  // The app acts in a task after the event's: the frame in between shows the choice alone.
  const finishWith = (changed: string) => {
    const acted = new MutationObserver((changes) => {
      if (!changes.some(({ target }) => (target as Element).closest(changed))) return
      acted.disconnect()
      finish()
    })
    acted.observe(document.body, { subtree: true, attributes: true })
  }

  const tipText = () => {
    const tip = document.querySelector<HTMLElement>('.tip')
    return tip && !tip.hidden && tip.getBoundingClientRect().width > 0 ? (tip.textContent ?? '') : ''
  }
  const armTip = () => {
    const before = tipText()
    const tipped = new MutationObserver(() => {
      const now = tipText()
      if (start === 0 || now === '' || now === before) return
      tipped.disconnect()
      finish()
    })
    tipped.observe(document.body, { subtree: true, childList: true, characterData: true, attributes: true })
    // Comes before the mouse event, with the same time.
    window.addEventListener(
      'pointermove',
      (event) => {
        start = event.timeStamp
      },
      { capture: true, once: true },
    )
  }

  window.bench = {
    load,
    arm(type) {
      start = 0
      result = null
      if (type === 'tip') {
        armTip()
        return
      }
      window.addEventListener(
        type,
        (event) => {
          start = event.timeStamp
          if (isApp) finishWith(type === 'keydown' ? '.map .areas path' : '[aria-pressed]')
          else
            whenDrawn = () => {
              whenDrawn = null
              finish()
            }
        },
        { capture: true, once: true },
      )
    },
    heard: () => result,
    startFrames() {
      frames = []
      const next = (time: number) => {
        frames?.push(time)
        if (frames) raf(next)
      }
      raf(next)
    },
    stopFrames() {
      const times = frames ?? []
      frames = null
      return times.slice(1).map((time, index) => time - (times[index] as number))
    },
  }
  let frames: number[] | null = null
}
