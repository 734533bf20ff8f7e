import { useLayoutEffect, useRef, useState } from 'react'
import { useWords } from '../store.ts'

/** The edge between two maps that lie over each other; where it stands decides how much of each is seen. */
export function Swipe() {
  const words = useWords()
  const [cut, setCut] = useState(50)
  const edge = useRef<HTMLDivElement>(null)

  // The frame holds it, because it clips the map beside this.
  useLayoutEffect(() => {
    edge.current?.parentElement?.style.setProperty('--cut', String(cut / 100))
  }, [cut])

  return (
    <div className="swipe-over" ref={edge}>
      <input
        type="range"
        min={0}
        max={100}
        step={2}
        value={cut}
        aria-label={words('maps.swipe')}
        aria-valuetext={words('maps.swipe.value', { share: cut })}
        onChange={(event) => setCut(Number(event.target.value))}
      />
    </div>
  )
}
