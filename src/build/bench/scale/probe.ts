declare global {
  interface Window {
    act: { arm(type: string): void; heard(): { painted: number | null; longest: number } }
  }
}

/** Runs in the page: from an input's own time stamp to the end of the frame after it, and the longest task behind it. */
export function installActProbe(): void {
  let started = 0
  let painted: number | null = null
  let longest = 0
  new PerformanceObserver((list) => {
    for (const { startTime, duration } of list.getEntries())
      if (startTime + duration > started) longest = Math.max(longest, duration)
  }).observe({ type: 'longtask' })
  window.act = {
    arm(type) {
      started = Number.POSITIVE_INFINITY
      painted = null
      longest = 0
      window.addEventListener(
        type,
        ({ timeStamp }) => {
          started = timeStamp
          requestAnimationFrame(() => {
            const { port1, port2 } = new MessageChannel()
            port1.onmessage = () => {
              painted = performance.now() - timeStamp
            }
            port2.postMessage(null)
          })
        },
        { once: true, capture: true },
      )
    },
    heard: () => ({ painted, longest }),
  }
}
