import { useWords } from '../store.ts'
import { addWords } from '../words/words.ts'
import { classes } from './words/classes.ts'
import './classes.css'

addWords(classes)

export default function ClassesTool() {
  const words = useWords()
  return <h2>{words('classes.title')}</h2>
}
