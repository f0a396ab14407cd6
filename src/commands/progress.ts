import { Presets, SingleBar } from 'cli-progress';

/** How far a command is: a bar on a terminal, or a number where nobody knows the total; now and then a line elsewhere. */
export function progressOf(title: string, total?: number): { at: (done: number) => void; end: () => void } {
  if (process.stderr.isTTY) {
    const bar = new SingleBar(
      { format: total === undefined ? `${title} {value}` : `${title} {bar} {value}/{total}`, stream: process.stderr },
      Presets.shades_classic,
    );
    bar.start(total ?? 0, 0);
    return { at: (done) => bar.update(done), end: () => bar.stop() };
  }
  let next = 1000;
  const at = (done: number) => {
    if (done < next) return;
    console.error(total === undefined ? `${title}: ${done}` : `${title}: ${done} of ${total}`);
    next = done - (done % 1000) + 1000;
  };
  return { at, end: () => {} };
}
