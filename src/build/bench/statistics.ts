export function median(values: readonly number[]): number | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length >> 1
  const upper = sorted[middle] as number
  return sorted.length % 2 ? upper : ((sorted[middle - 1] as number) + upper) / 2
}

/** Medians metric by metric; runs in which one could not be measured are left out of it. */
export function medians<M extends string>(
  samples: readonly Partial<Record<M, number | null>>[],
  metrics: readonly M[],
) {
  return Object.fromEntries(
    metrics.map((metric) => [
      metric,
      median(samples.flatMap((sample) => (typeof sample[metric] === 'number' ? [sample[metric] as number] : []))),
    ]),
  ) as Record<M, number | null>
}

export function ratio(own: number | null | undefined, peer: number | null | undefined): number | null {
  return own === null || own === undefined || !peer ? null : own / peer
}
