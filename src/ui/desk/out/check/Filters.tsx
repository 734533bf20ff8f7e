import type { Examined } from '../../../../desk/project.ts'
import { useWords } from '../../../store.ts'
import { type Show, shows } from './groups.ts'

interface Props {
  show: Show
  examined: Examined
  left: { errors: number; warnings: number }
  onShow(show: Show): void
}

/** Which findings are listed. */
export function Filters({ show, examined, left, onShow }: Props) {
  const words = useWords()
  const { accepted, excluded } = examined.decided
  const counts: Record<Show, number> = {
    open: left.errors + left.warnings,
    error: left.errors,
    warning: left.warnings,
    decided: accepted + excluded,
  }
  return (
    <fieldset className="switcher desk-out-filters">
      <legend className="sr-only">{words('desk.check.show')}</legend>
      {shows.map((one) => (
        <button key={one} type="button" aria-pressed={one === show} onClick={() => onShow(one)}>
          {words(`desk.check.show.${one}`, { count: counts[one] })}
        </button>
      ))}
    </fieldset>
  )
}
