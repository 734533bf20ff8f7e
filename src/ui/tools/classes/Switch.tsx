/** One of a few, as buttons side by side. */
export function Switch<T extends string | number>(props: {
  label: string
  all: readonly T[]
  chosen: T
  name(one: T): string
  onChoose(one: T): void
}) {
  return (
    <fieldset className="one-of">
      <legend>{props.label}</legend>
      <div className="switcher">
        {props.all.map((one) => (
          <button key={one} type="button" aria-pressed={one === props.chosen} onClick={() => props.onChoose(one)}>
            {props.name(one)}
          </button>
        ))}
      </div>
    </fieldset>
  )
}
