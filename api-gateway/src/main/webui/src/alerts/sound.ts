const NOTES = [
  { at: 0, hertz: 784 },
  { at: 0.16, hertz: 1047 },
  { at: 0.32, hertz: 784 },
  { at: 0.48, hertz: 1047 },
];
const NOTE_SECONDS = 0.14;
const LOUDNESS = 0.25;

let context: AudioContext | undefined;

/** Two notes, twice. A browser lets no page sound before its reader has touched it; then this stays silent. */
export function alarm(): void {
  context ??= new AudioContext();
  void context.resume();
  const start = context.currentTime + 0.05;
  for (const { at, hertz } of NOTES) {
    const oscillator = context.createOscillator();
    const gain = context.createGain();
    oscillator.type = "triangle";
    oscillator.frequency.value = hertz;
    gain.gain.setValueAtTime(0, start + at);
    gain.gain.linearRampToValueAtTime(LOUDNESS, start + at + 0.01);
    gain.gain.linearRampToValueAtTime(0, start + at + NOTE_SECONDS);
    oscillator.connect(gain).connect(context.destination);
    oscillator.start(start + at);
    oscillator.stop(start + at + NOTE_SECONDS);
  }
}
