import { useEffect } from 'react'

/** Keeps the screen from going dark while something is shown. Browsers that cannot do so go on as usual. */
export function useAwake(): void {
  useEffect(() => {
    let lock: { release(): Promise<void> } | null = null
    let over = false
    const hold = async () => {
      if (document.visibilityState !== 'visible' || !('wakeLock' in navigator)) return
      lock = await navigator.wakeLock.request('screen').catch(() => null)
      if (over) void lock?.release()
    }
    void hold()
    // The browser lets go of the screen whenever the page is hidden.
    document.addEventListener('visibilitychange', hold)
    return () => {
      over = true
      document.removeEventListener('visibilitychange', hold)
      void lock?.release()
    }
  }, [])
}
