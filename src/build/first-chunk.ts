/** What a bundler tells of its modules. */
interface Graph {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null
}

/**
 * Names the one chunk for all modules that the page needs before its first interaction. Left to itself the bundler
 * parts what later parts share into many small files, each of which costs more than its bytes.
 *
 * @param entry id of the module with which the page starts
 */
export function firstChunk(entry: string): (id: string, graph: Graph) => string | null {
  const needed = new Set<string>()
  return (id, graph) => {
    if (needed.size === 0) visit(entry, graph)
    return needed.has(id) ? 'first' : null
  }

  function visit(id: string, graph: Graph): void {
    if (needed.has(id)) return
    needed.add(id)
    for (const next of graph.getModuleInfo(id)?.importedIds ?? []) visit(next, graph)
  }
}
