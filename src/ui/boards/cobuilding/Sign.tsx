/** Shapes that carry what colour alone would not. */
const shapes = {
  disc: <circle cx="8" cy="8" r="5.5" fill="currentColor" />,
  ring: <circle cx="8" cy="8" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  half: (
    <>
      <circle cx="8" cy="8" r="4.75" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M8 3.2a4.8 4.8 0 0 1 0 9.6z" fill="currentColor" />
    </>
  ),
  triangle: <path d="M8 2.2 14.4 13.4H1.6z" fill="currentColor" />,
  cross: <path d="m3.4 3.4 9.2 9.2m0-9.2-9.2 9.2" stroke="currentColor" strokeWidth="2.4" fill="none" />,
  dash: <path d="M3.5 8h9" stroke="currentColor" strokeWidth="1.8" fill="none" />,
  unequal: <path d="M3 6h10M3 10.4h10M10.8 2.6 5.2 13.6" stroke="currentColor" strokeWidth="1.7" fill="none" />,
  diamond: <path d="M8 1.8 14.2 8 8 14.2 1.8 8z" fill="none" stroke="currentColor" strokeWidth="1.6" />,
  square: (
    <>
      <rect x="2.6" y="2.6" width="10.8" height="10.8" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <rect x="5.6" y="5.6" width="4.8" height="4.8" fill="currentColor" />
    </>
  ),
  query: (
    <>
      <rect x="1.6" y="1.6" width="12.8" height="12.8" fill="none" stroke="currentColor" strokeDasharray="2.2 1.6" />
      <path
        d="M5.8 6.4a2.2 2.2 0 1 1 3 2c-.6.3-.8.6-.8 1.3M8 11.2v1.4"
        fill="none"
        stroke="currentColor"
        strokeWidth="1.5"
      />
    </>
  ),
  hatch: (
    <>
      <rect x="1.8" y="3.8" width="12.4" height="8.4" fill="none" stroke="currentColor" />
      <path d="m3 11.6 4-7.4m0 7.4 4-7.4m0 7.4 2.6-4.9" stroke="currentColor" fill="none" />
    </>
  ),
  cycle: (
    <>
      <path d="M12.6 6A5 5 0 1 0 13 8.6" fill="none" stroke="currentColor" strokeWidth="1.6" />
      <path d="M13.9 2.6v4.2H9.7z" fill="currentColor" />
    </>
  ),
} as const

export type Shape = keyof typeof shapes

/** Always beside words that say the same. */
export function Sign({ shape }: { shape: Shape }) {
  return (
    <svg className="mark-sign" viewBox="0 0 16 16" aria-hidden="true">
      {shapes[shape]}
    </svg>
  )
}
