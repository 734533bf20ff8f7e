import { useEffect, useState } from 'react'
import type { Source } from '../../../desk/project.ts'
import { ask } from '../desk-store.ts'

/** How the columns of a sheet are headed; empty until it is known. */
export function useHeadings(source: Source): readonly (readonly string[])[] {
  const [headings, setHeadings] = useState<string[][]>([])
  useEffect(() => {
    const own = new AbortController()
    ask<'headings'>({ do: 'headings', source }, { signal: own.signal }).then(setHeadings, (error) => {
      if (!own.signal.aborted) console.error(error)
    })
    return () => own.abort()
  }, [source.id, source.layout])
  return headings
}
