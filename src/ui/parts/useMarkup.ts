import { useMemo } from 'react'
import { trusted } from '../../paint/svg/trusted.ts'

/** Markup of the painters for an element; React sets it anew only where it has changed, and trusted markup never equals. */
export function useMarkup(markup: string): { __html: string } {
  return useMemo(() => ({ __html: trusted(markup) }), [markup])
}
