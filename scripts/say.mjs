// What the scripts tell the person at the terminal: on standard error, so that standard output stays for results.

/** A step that takes a while. */
export function step(text) {
  process.stderr.write(`• ${text}\n`);
}

/** Ends the run with one line that says what to do. */
export function giveUp(text) {
  process.stderr.write(`✗ ${text}\n`);
  process.exit(1);
}
