/** A drawing that could not become a picture: a canvas of this size is beyond the device. */
export class TooLarge extends Error {}

/**
 * An SVG as PNG, so many times larger than its size in points, on white.
 * Rejects with TooLarge where the device gives no canvas of that size.
 */
export async function pngOf(svg: string, scale: number, signal: AbortSignal): Promise<Blob> {
  const size = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg)
  const width = Math.round(Number(size?.[1] ?? 0) * scale)
  const height = Math.round(Number(size?.[2] ?? 0) * scale)
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }))
  try {
    const image = new Image(width, height)
    image.src = url
    await image.decode()
    signal.throwIfAborted()
    const canvas = document.createElement('canvas')
    canvas.width = width
    canvas.height = height
    const context = canvas.getContext('2d')
    if (!context) throw new TooLarge()
    context.fillStyle = '#fff'
    context.fillRect(0, 0, width, height)
    context.drawImage(image, 0, 0, width, height)
    // Where memory is short, some browsers give a canvas that stays transparent, and say nothing.
    if (context.getImageData(width - 1, height - 1, 1, 1).data[3] !== 255) throw new TooLarge()
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    canvas.width = 0
    signal.throwIfAborted()
    if (!blob) throw new TooLarge()
    return blob
  } catch (error) {
    if (error instanceof RangeError) throw new TooLarge()
    throw error
  } finally {
    URL.revokeObjectURL(url)
  }
}
