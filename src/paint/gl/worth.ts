export type Hardware = 'hardware' | 'software' | 'none'

const softwareRenderers = /swiftshader|llvmpipe|softpipe|swrast|lavapipe|microsoft basic render|software/i

/** Above so many symbols, or from this size on (`Transform.k`), the SVG map begins to lag on a machine that has a GPU. */
const worthwhile = { zoom: 6, symbols: 1500 }

export function hardwareOf(renderer: string): Hardware {
  return softwareRenderers.test(renderer) ? 'software' : 'hardware'
}

/** What WebGL2 would run on. Opens a context and lets go of it, since browsers grant only a few. */
export function detectHardware(): Hardware {
  const gl = document.createElement('canvas').getContext('webgl2')
  if (!gl) return 'none'
  const info = gl.getExtension('WEBGL_debug_renderer_info')
  const renderer = String(gl.getParameter(info ? info.UNMASKED_RENDERER_WEBGL : gl.RENDERER))
  gl.getExtension('WEBGL_lose_context')?.loseContext()
  return hardwareOf(renderer)
}

/** `zoom` is how many times larger than the fitted map it is drawn: `Transform.k`. */
export function wantsGl(input: {
  renderer: 'auto' | 'svg' | 'gl'
  zoom: number
  symbols: number
  hardware: Hardware
}): boolean {
  if (input.renderer === 'svg') return false
  if (input.renderer === 'gl') return input.hardware !== 'none'
  return input.hardware === 'hardware' && (input.zoom >= worthwhile.zoom || input.symbols > worthwhile.symbols)
}
