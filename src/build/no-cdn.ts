import type { Plugin } from 'vite'

/**
 * Public addresses that deck.gl's libraries would load helpers from: workers of loaders.gl, and tools for debugging
 * WebGL. This site asks for neither; without an address it never could, and its files name no foreign host.
 */
const foreign = /https:\/\/(?:unpkg\.com|cdn\.jsdelivr\.net)\/[\w@./-]*/g

const from = /[\\/]node_modules[\\/]@(?:loaders|luma|deck|probe)\.gl[\\/].*\.js$/

export function noForeignAddresses(): Plugin {
  return {
    name: 'no-foreign-addresses',
    apply: 'build',
    enforce: 'pre',
    transform: {
      filter: { id: from },
      handler(code) {
        const without = code.replace(foreign, '')
        return without === code ? null : { code: without, map: null }
      },
    },
    generateBundle(_options, bundle) {
      for (const file of Object.values(bundle)) {
        const found = file.type === 'chunk' ? file.code.match(foreign) : null
        if (found) this.error(`${file.fileName} names a foreign address: ${found[0]}`)
      }
    },
  }
}
