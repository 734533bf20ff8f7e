import type { KeyboardEvent } from 'react'
import type { Pressed } from './keys.ts'

export const pressedOf = ({ key, ctrlKey, metaKey, shiftKey, altKey }: KeyboardEvent): Pressed => ({
  key,
  control: ctrlKey || metaKey,
  shift: shiftKey,
  alt: altKey,
})

/** An input method is writing: its keys are its own. */
export const isComposing = ({ nativeEvent, keyCode }: KeyboardEvent): boolean =>
  nativeEvent.isComposing || keyCode === 229
