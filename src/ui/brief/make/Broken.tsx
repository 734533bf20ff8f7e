import { useState } from 'react'
import { useWords } from '../../store.ts'
import { save } from '../../tools/take/save.ts'
import { dropBroken, readBroken } from '../own.ts'

/** What this browser kept in place of briefings but is none: it is not lost, and can be taken out. */
export function Broken() {
  const words = useWords()
  const [broken, setBroken] = useState(readBroken)
  const [asked, setAsked] = useState(false)
  if (broken.length === 0) return null
  return (
    <div className="make-broken">
      <p className="problem">{words('make.broken', { count: broken.length })}</p>
      <div className="make-buttons">
        <button
          type="button"
          className="quiet"
          onClick={() => save(broken.join('\n'), 'chuanyu-briefings-unread.txt', 'text/plain')}
        >
          {words('make.broken.save')}
        </button>
        <button
          type="button"
          className={`quiet ${asked ? 'make-sure' : ''}`}
          onBlur={() => setAsked(false)}
          onClick={() => {
            if (!asked) return setAsked(true)
            dropBroken()
            setBroken(readBroken())
          }}
        >
          {words(asked ? 'make.delete.sure' : 'make.broken.drop')}
        </button>
      </div>
    </div>
  )
}
