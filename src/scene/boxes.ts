/** A rectangle in map units. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Boxes in a grid, so that thousands can be tested for collision. */
export class BoxIndex {
  private readonly cells = new Map<number, Box[]>()
  private readonly size: number
  constructor(size: number) {
    this.size = size
  }

  add(box: Box): void {
    for (const cell of this.cellsOf(box)) {
      const boxes = this.cells.get(cell)
      if (boxes) boxes.push(box)
      else this.cells.set(cell, [box])
    }
  }

  hits(box: Box): boolean {
    return this.cellsOf(box).some((cell) =>
      this.cells
        .get(cell)
        ?.some((b) => b.left < box.right && b.right > box.left && b.top < box.bottom && b.bottom > box.top),
    )
  }

  private cellsOf(box: Box): number[] {
    const cells: number[] = []
    for (let x = Math.floor(box.left / this.size); x <= Math.floor(box.right / this.size); x++) {
      for (let y = Math.floor(box.top / this.size); y <= Math.floor(box.bottom / this.size); y++)
        cells.push(x * wide + y)
    }
    return cells
  }
}

/** More cells than the map has in a column, so that each pair of cell numbers is one number. */
const wide = 1 << 20
