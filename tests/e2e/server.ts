import type { TestProject } from 'vitest/node'
import { serve } from '../../src/build/serve.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    address: string
  }
}

/** Serves the built site for all end-to-end tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  const { server, address } = await serve(process.env.SITE_FOLDER ?? 'dist', 0)
  project.provide('address', address)
  return () => {
    server.closeAllConnections()
    server.close()
  }
}
