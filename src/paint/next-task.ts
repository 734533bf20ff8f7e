/** Acts in a task of its own, before the browser's timers would: the one under way stays short. */
export function inNextTask(act: () => void): void {
  const { port1, port2 } = new MessageChannel()
  port1.onmessage = () => {
    port1.close()
    act()
  }
  port2.postMessage(null)
}
