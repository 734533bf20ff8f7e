import { createStore } from 'zustand'
import { useStore as useZustand } from 'zustand/react'

/** What takes the place of the work and is asked for first where work would be lost. */
export type Wish = { anew: true } | { anew: false; file: File }

export const wishes = createStore<{ wish: Wish | null }>(() => ({ wish: null }))
export const useWish = (): Wish | null => useZustand(wishes, (state) => state.wish)
export const wishFor = (wish: Wish | null): void => wishes.setState({ wish })

export const isProjectFile = ({ name }: { name: string }): boolean => /\.desk$/i.test(name)
