// Writes down when each frame of a page begins, in a script of its own, so that it is not counted as ours.

let times: number[] = [];
let isRecording = false;

export function record(): void {
  times = [];
  isRecording = true;
  requestAnimationFrame(note);
}

/** Milliseconds from each frame to the next, as the page saw them. */
export function stop(): number[] {
  isRecording = false;
  return times.slice(1).map((time, i) => time - (times[i] ?? time));
}

function note(time: number): void {
  times.push(time);
  if (isRecording) requestAnimationFrame(note);
}
