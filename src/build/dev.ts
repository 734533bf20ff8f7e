import { createServer } from 'vite'
import { ensureBoundaries } from './site.ts'

export async function main(): Promise<void> {
  await ensureBoundaries()
  const server = await createServer({ server: { host: '127.0.0.1', port: 5173 } })
  await server.listen()
  server.printUrls()
}
