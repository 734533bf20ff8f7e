import { describe, expect, it } from 'vitest'
import { commandOf, type Mode, type Pressed } from '../../../../src/ui/desk/grid/keys.ts'
import { type Move, moved } from '../../../../src/ui/desk/grid/place.ts'

const press = (key: string, more: Partial<Pressed> = {}, mode: Mode = 'look') =>
  commandOf({ key, control: false, shift: false, alt: false, ...more }, mode)

describe('the keys on a cell', () => {
  it('move from cell to cell while nothing is written', () => {
    expect(press('ArrowDown')).toEqual({ do: 'move', to: 'down' })
    expect(press('Home')).toEqual({ do: 'move', to: 'row-start' })
    expect(press('End', { control: true })).toEqual({ do: 'move', to: 'last' })
    expect(press('PageDown')).toEqual({ do: 'move', to: 'page-down' })
  })

  it('choose more cells with Shift, and fewer with Escape', () => {
    expect(press('ArrowRight', { shift: true })).toEqual({ do: 'extend', to: 'right' })
    expect(press('End', { shift: true, control: true })).toEqual({ do: 'extend', to: 'last' })
    expect(press('Escape')).toEqual({ do: 'cancel' })
  })

  it('leave the grid with Tab while nothing is written: it is no trap', () => {
    expect(press('Tab')).toBeNull()
    expect(press('Tab', { shift: true })).toBeNull()
    expect(press('Tab', {}, 'type')).toEqual({ do: 'commit', to: 'right' })
    expect(press('Tab', { shift: true }, 'edit')).toEqual({ do: 'commit', to: 'left' })
  })

  it('begin, commit and give up', () => {
    expect(press('Enter')).toEqual({ do: 'edit' })
    expect(press('F2')).toEqual({ do: 'edit' })
    expect(press('Enter', {}, 'type')).toEqual({ do: 'commit', to: 'down' })
    expect(press('Enter', { shift: true }, 'edit')).toEqual({ do: 'commit', to: 'up' })
    expect(press('Enter', { control: true }, 'edit')).toEqual({ do: 'commit', to: null })
    expect(press('Enter', { alt: true }, 'edit')).toEqual({ do: 'new-line' })
    expect(press('Escape', {}, 'type')).toEqual({ do: 'cancel' })
    expect(press('Delete')).toEqual({ do: 'empty' })
    expect(press('Delete', {}, 'type')).toBeNull()
  })

  it('commit with arrows where a cell is written anew, and move in the text where it is changed', () => {
    expect(press('ArrowLeft', {}, 'type')).toEqual({ do: 'commit', to: 'left' })
    expect(press('ArrowLeft', {}, 'edit')).toBeNull()
    expect(press('ArrowLeft', { shift: true }, 'type')).toBeNull()
    expect(press('F2', {}, 'type')).toEqual({ do: 'edit' })
  })

  it('take back, but in a text that is being written only its own', () => {
    expect(press('z', { control: true })).toEqual({ do: 'undo' })
    expect(press('Z', { control: true, shift: true })).toEqual({ do: 'redo' })
    expect(press('y', { control: true })).toEqual({ do: 'redo' })
    expect(press('z', { control: true }, 'type')).toBeNull()
  })

  it('leave letters, and signs that are written with AltGr, to the browser', () => {
    for (const key of ['a', '甲', '5', ' ', '%', 'Process', 'constructor', '__proto__']) expect(press(key)).toBeNull()
    expect(press('q', { control: true, alt: true })).toBeNull()
    expect(press('c', { control: true })).toBeNull()
  })

  it('lead to what was found, also while something is written', () => {
    expect(press('F8')).toEqual({ do: 'found', by: 1 })
    expect(press('F8', { shift: true }, 'edit')).toEqual({ do: 'found', by: -1 })
  })
})

describe('a step', () => {
  const size = { rows: 30, columns: 5 }
  const step = (row: number, column: number, to: Move) => Object.values(moved({ row, column }, to, size, 10))

  it('leads to the neighbour, and at an edge no further', () => {
    expect(step(3, 3, 'up')).toEqual([2, 3])
    expect(step(0, 3, 'up')).toEqual([0, 3])
    expect(step(29, 3, 'down')).toEqual([29, 3])
    expect(step(3, 4, 'right')).toEqual([3, 4])
  })

  it('leads from the first cell of a row to its heading', () => {
    expect(step(3, 0, 'left')).toEqual([3, -1])
    expect(step(3, -1, 'left')).toEqual([3, -1])
    expect(step(3, -1, 'right')).toEqual([3, 0])
    expect(step(3, 4, 'row-start')).toEqual([3, 0])
  })

  it('leads far', () => {
    expect(step(3, 3, 'last')).toEqual([29, 4])
    expect(step(3, 3, 'first')).toEqual([0, 0])
    expect(step(3, 3, 'page-down')).toEqual([13, 3])
    expect(step(25, 3, 'page-down')).toEqual([29, 3])
    expect(moved({ row: 3, column: 3 }, 'page-up', size, 0)).toEqual({ row: 2, column: 3 })
  })

  it('stays at the heading of a table without cells', () => {
    expect(moved({ row: 0, column: 0 }, 'right', { rows: 0, columns: 0 }, 1)).toEqual({ row: 0, column: -1 })
  })
})
