import { cpus, loadavg } from 'node:os';

/** The day and the machine, in a line. */
export function describeMachine(): string {
  const processors = cpus();
  return [
    new Date().toISOString().slice(0, 10),
    `${processors.length} × ${processors[0]?.model.trim()}`,
    `${process.platform} ${process.arch}`,
    `Node ${process.versions.node}`,
    // Others at work on the machine show in it.
    `load ${loadavg()[0]?.toFixed(1)}`,
  ].join(', ');
}
