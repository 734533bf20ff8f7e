import { useId, useLayoutEffect, useRef } from 'react'
import { printMap, type PrintedMap as Show } from '../../../paint/svg/print/print-map.ts'
import { trusted } from '../../../paint/svg/trusted.ts'
import type { Scene } from '../../../scene/scene.ts'
import type { View } from '../../../view/view.ts'
import { useStore } from '../../store.ts'

interface Props {
  scene: Scene
  show: Show['show']
  ink: View['paper']['ink']
  /** For those who do not see it. */
  label: string
}

/** A map that fills the space it is given on the sheet. */
export function PrintedMap({ scene, show, ink, label }: Props) {
  const { shapes } = useStore().getState()
  const place = useRef<HTMLDivElement>(null)
  const id = useId().replace(/\W/g, '')
  useLayoutEffect(() => {
    const host = place.current
    // Where only room is measured, nothing needs to be drawn.
    if (!host || host.closest('.paper-measure')) return
    let drawn = ''
    const draw = () => {
      const size = { width: host.clientWidth, height: host.clientHeight }
      if (size.width === 0 || size.height === 0 || `${size.width} ${size.height}` === drawn) return
      drawn = `${size.width} ${size.height}`
      host.innerHTML = trusted(printMap(scene, shapes, { size, show, ink, prefix: `m${id}` }))
    }
    draw()
    // Type that arrives late leaves another space.
    const resized = new ResizeObserver(draw)
    resized.observe(host)
    return () => resized.disconnect()
  }, [scene, shapes, show, ink, id])
  return <div className="paper-map-place" ref={place} role="img" aria-label={label} />
}
