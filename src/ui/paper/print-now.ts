/** Browsers that open their window later still say so within this time, in milliseconds. */
const patience = 1500

/**
 * Opens the browser's print window. False where it did not open: pages that are embedded may not open windows, and
 * then calls do nothing and say nothing.
 */
export async function printNow(): Promise<boolean> {
  let opened = false
  const note = () => {
    opened = true
  }
  window.addEventListener('beforeprint', note)
  try {
    window.print()
    const until = performance.now() + patience
    while (!opened && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 50))
  } catch {
    return false
  } finally {
    window.removeEventListener('beforeprint', note)
  }
  return opened
}
