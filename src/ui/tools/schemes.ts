import { addSchemes } from '../../scene/later-schemes.ts'
import { allSchemes } from '../../scene/schemes.ts'
import { addWords } from '../words/words.ts'
import { schemes } from './words/schemes.ts'

/* Importing this brings all classes and colours, and what is said of them. */
addWords(schemes)
addSchemes(allSchemes)
