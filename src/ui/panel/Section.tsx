import type { ReactNode } from 'react'

export function Section({ title, open, children }: { title: string; open?: boolean; children: ReactNode }) {
  return (
    <details className="section" open={open ?? false}>
      <summary>{title}</summary>
      {children}
    </details>
  )
}
