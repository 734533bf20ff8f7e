import { useState } from 'react'
import { inNextTask } from '../../paint/next-task.ts'

/**
 * What is chosen in a field shows there at once, and is acted on in a task of its own. What is changed within the
 * field's event would be laid out there and again with the next frame: 60 ms on a slow phone.
 *
 * @returns what the field shows, and what it calls
 */
export function useChoice<T>(value: T, act: (value: T) => void): [shown: T, choose: (value: T) => void] {
  const [chosen, setChosen] = useState<{ value: T } | null>(null)
  const choose = (next: T) => {
    setChosen({ value: next })
    inNextTask(() => {
      act(next)
      setChosen(null)
    })
  }
  return [chosen ? chosen.value : value, choose]
}
