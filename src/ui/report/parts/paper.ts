import { createContext, useContext } from 'react'

/** Whether the report is for paper: all in words, nothing to press. */
export const ForPaper = createContext(false)
export const useForPaper = () => useContext(ForPaper)
