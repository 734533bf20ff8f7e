import { useEffect, useRef, useState } from 'react'
import type { Matrix } from '../../../atlas/composite/matrix.ts'
import type { RankingSpec } from '../../../atlas/composite/spec.ts'
import { type Answer, createRankingClient, type RankingClient } from './client.ts'

/** How long a slider may rest before its position is reckoned with, in milliseconds. */
const pause = 60

/** The answer for the latest matrix and spec; the one before stays until the new one is there. */
export function useRanking(
  matrix: Matrix,
  spec: RankingSpec,
): { answer: Answer | null; busy: boolean; failed: boolean } {
  const client = useRef<RankingClient | null>(null)
  const [state, setState] = useState<{ answer: Answer | null; busy: boolean; failed: boolean }>({
    answer: null,
    busy: true,
    failed: false,
  })
  useEffect(() => {
    const own = createRankingClient()
    client.current = own
    return () => own.close()
  }, [])
  useEffect(() => {
    let current = true
    setState((before) => ({ ...before, busy: true }))
    const timer = setTimeout(() => {
      client.current?.run({ matrix, spec }).then(
        (answer) => {
          if (current && answer) setState({ answer, busy: false, failed: false })
        },
        () => {
          if (current) setState({ answer: null, busy: false, failed: true })
        },
      )
    }, pause)
    return () => {
      current = false
      clearTimeout(timer)
    }
  }, [matrix, spec])
  return state
}
