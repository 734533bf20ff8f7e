import { describe, expect, it } from 'vitest'
import { hardwareOf, wantsGl } from '../../../src/paint/gl/worth.ts'

describe('whether WebGL is worth it', () => {
  it('knows renderers without a graphics card by name', () => {
    const software = [
      'ANGLE (Google, Vulkan 1.3.0 (SwiftShader Device (Subzero) (0x0000C0DE)), SwiftShader driver)',
      'llvmpipe (LLVM 15.0.7, 256 bits)',
      'ANGLE (Microsoft, Microsoft Basic Render Driver Direct3D11 vs_5_0 ps_5_0)',
      'softpipe',
    ]
    for (const name of software) expect(hardwareOf(name)).toBe('software')
    for (const name of ['ANGLE (Intel, Mesa Intel(R) UHD Graphics 620, OpenGL 4.6)', 'Apple M2', 'Adreno (TM) 640']) {
      expect(hardwareOf(name)).toBe('hardware')
    }
  })

  it('does what it is told, as far as it can', () => {
    const far = { zoom: 1, symbols: 10 }
    expect(wantsGl({ renderer: 'svg', hardware: 'hardware', zoom: 40, symbols: 9000 })).toBe(false)
    expect(wantsGl({ renderer: 'gl', hardware: 'software', ...far })).toBe(true)
    expect(wantsGl({ renderer: 'gl', hardware: 'none', ...far })).toBe(false)
  })

  it('waits for a reason and for a graphics card', () => {
    const auto = { renderer: 'auto', hardware: 'hardware', zoom: 1, symbols: 10 } as const
    expect(wantsGl(auto)).toBe(false)
    expect(wantsGl({ ...auto, zoom: 6 })).toBe(true)
    expect(wantsGl({ ...auto, symbols: 1501 })).toBe(true)
    expect(wantsGl({ ...auto, zoom: 20, hardware: 'software' })).toBe(false)
  })
})
