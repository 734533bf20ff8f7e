import type { Plugin } from 'vite'

const from = /[\\/]node_modules[\\/]hucre[\\/]dist[\\/]xlsx[\\/]stream-reader\.mjs$/
const oneByOne = 'yield pendingRows.shift();'
const drained = 'const ready = pendingRows.splice(0); for (const row of ready) yield row;'

/**
 * The library that reads workbooks gathers rows faster than they are taken from it, and takes the first of them off the
 * array each time. In Chromium that moves all others once there are tens of thousands: of 46 s that 300,000 rows took,
 * 34 s went into it. Here all that are there are taken at once.
 */
export function drainedRows(): Plugin {
  return {
    name: 'drained-rows',
    apply: 'build',
    transform: {
      filter: { id: from },
      handler(code) {
        if (code.split(oneByOne).length !== 2) this.error('hucre reads rows in another way now: see drained-rows.ts')
        return { code: code.replace(oneByOne, drained), map: null }
      },
    },
  }
}
