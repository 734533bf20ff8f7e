/** chuanyu-WHAT-PARTS-RELEASE.EXTENSION, in ASCII letters, digits, points and hyphens. */
export function fileName(what: string, parts: readonly string[], release: string, extension: string): string {
  const plain = (text: string) => text.replace(/[^A-Za-z0-9.-]+/g, '-').replace(/^[-.]+|[-.]+$/g, '')
  const name = ['chuanyu', what, ...parts, release].map(plain).filter((part) => part !== '')
  return `${name.join('-').slice(0, 120)}.${plain(extension)}`
}
