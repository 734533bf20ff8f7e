import { toggled } from '../../../view/view.ts'

/** Any of a few, as boxes to tick. */
export function Ticks<T extends string>(props: {
  label: string
  all: readonly T[]
  chosen: readonly T[]
  name(one: T): string
  onChoose(chosen: T[]): void
}) {
  const { label, all, chosen, name, onChoose } = props
  return (
    <fieldset className="embed-tool-ticks">
      <legend>{label}</legend>
      <div>
        {all.map((one) => (
          <label key={one}>
            <input
              type="checkbox"
              checked={chosen.includes(one)}
              onChange={() => onChoose(toggled(all, chosen, one))}
            />
            <span>{name(one)}</span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
