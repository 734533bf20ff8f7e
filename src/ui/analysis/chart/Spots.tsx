/** A place of a drawing that does something when pressed. */
export interface Spot {
  id: string
  label: string
  pressed: boolean
  left: number
  top: number
  width: number
  height: number
}

/** Buttons over what a chart draws and cannot make into buttons itself; places in pixels of the chart. */
export function Spots(props: { title: string; spots: readonly Spot[]; onPress(id: string): void }) {
  return (
    <fieldset className="spots">
      <legend className="sr-only">{props.title}</legend>
      {props.spots.map(({ id, label, pressed, ...box }) => (
        <button
          key={id}
          type="button"
          aria-label={label}
          title={label}
          aria-pressed={pressed}
          style={box}
          onClick={() => props.onPress(id)}
        />
      ))}
    </fieldset>
  )
}
