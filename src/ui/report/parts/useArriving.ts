import { useEffect, useState } from 'react'
import type { Region } from '../../../release/schema.ts'

/** Who opens a report sees its head and figures; the rest is laid out part by part, lest the page stand still. */
const atOnce = 2

/** How many of the parts of the report on a region are drawn. */
export function useArriving(region: Region, all: number, forPaper: boolean): number {
  const [arrived, setArrived] = useState({ region, count: atOnce })
  const count = forPaper ? all : arrived.region === region ? arrived.count : atOnce
  useEffect(() => {
    if (count >= all) return
    const next = setTimeout(() => setArrived({ region, count: count + 1 }), 0)
    return () => clearTimeout(next)
  }, [region, count, all])
  return count
}
