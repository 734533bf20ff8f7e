import { type AnyNode, type Options, parse } from 'acorn'
import { ancestor } from 'acorn-walk'
import { type NewerNames, newerThan } from './newer-names.ts'

/** Something in a shipped file that the oldest supported engine does not know. */
export interface Offence {
  file: string
  /** Line and column, from 1. */
  place: string
  name: string
}

/** The oldest Chromium in which everything works. */
export const oldest = 86
/** All of it is understood by that version; what the build lowers to it: vite.config.ts. */
export const ecmaVersion: Options['ecmaVersion'] = 2021

/** Names of newer methods that mean something else in the program, each with what it is. */
const otherThings: Readonly<Record<string, string>> = {
  cause: 'a field of errors, read where it is there',
  error: 'console.error',
  handler: 'a field of libraries',
  take: 'a function of the program',
  drop: 'a function of the program',
  use: 'a function of React',
  move: 'a method of painters and cameras',
  toArray: 'a method of React and of deck.gl',
  detached: 'a field of React',
  windows: 'a method of d3',
  chunks: 'a field of the program',
  transfer: 'a field of messages',
  resize: 'a method of painters',
  displayName: 'a field of React components',
  fileName: 'a field of the program',
  lineNumber: 'a field of errors',
  columnNumber: 'a field of errors',
  dispose: 'a method of libraries',
}

/**
 * Newer syntax, globals and methods in a script.
 *
 * @param taught names that are taught to engines that do not know them, before the script runs
 */
export function scriptOffences(
  file: string,
  code: string,
  taught: readonly string[] = [],
  names: NewerNames = newerThan(oldest),
): Offence[] {
  const offences: Offence[] = []
  const at = (node: AnyNode) => `${node.loc?.start.line}:${(node.loc?.start.column ?? 0) + 1}`
  const note = (node: AnyNode, name: string) => {
    if (!taught.includes(name)) offences.push({ file, place: at(node), name })
  }
  let program: AnyNode
  try {
    program = parse(code, { ecmaVersion, sourceType: 'module', locations: true, allowReturnOutsideFunction: true })
  } catch (error) {
    const { loc, message } = error as SyntaxError & { loc?: { line: number; column: number } }
    return [{ file, place: loc ? `${loc.line}:${loc.column + 1}` : '', name: `syntax: ${message}` }]
  }
  ancestor(program, {
    MemberExpression(node, _, ancestors) {
      if (node.computed || node.property.type !== 'Identifier') return
      const { name } = node.property
      const parent = ancestors.at(-2)
      const called = parent?.type === 'CallExpression' && parent.callee === node
      const of = node.object.type === 'Identifier' ? `${node.object.name}.${name}` : ''
      if (names.statics.has(of)) note(node, of)
      else if (called && names.methods.has(name) && !(name in otherThings) && !guarded(ancestors, code, name))
        note(node, name)
    },
    NewExpression(node, _, ancestors) {
      const { callee } = node
      if (callee.type === 'Identifier' && names.globals.has(callee.name) && !guarded(ancestors, code, callee.name))
        note(callee, callee.name)
    },
    CallExpression(node, _, ancestors) {
      const { callee } = node
      if (callee.type === 'Identifier' && names.globals.has(callee.name) && !guarded(ancestors, code, callee.name))
        note(callee, callee.name)
    },
  })
  return offences
}

/** Whether the code asks, around the place, whether the browser has what it calls. */
function guarded(ancestors: readonly AnyNode[], code: string, name: string): boolean {
  const node = ancestors[ancestors.length - 1] as AnyNode
  return ancestors.some((one) => {
    if (one.type !== 'IfStatement' && one.type !== 'ConditionalExpression' && one.type !== 'LogicalExpression')
      return false
    const test = one.type === 'LogicalExpression' ? one.left : one.test
    const asked = code.slice(test.start, test.end)
    return (
      test.end <= node.start &&
      (asked.includes(`"${name}"`) || asked.includes(`.${name}`) || asked.includes(`typeof ${name}`))
    )
  })
}
