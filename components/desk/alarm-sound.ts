let context: AudioContext | null = null;

/** Browsers let a page sound only after a person pressed something on it. */
export function wakeSound(): void {
  context ??= new AudioContext();
  void context.resume();
}

/** Three rising tones. Made here, since the content security policy lets no sound be fetched from elsewhere. */
export function soundAlarm(): void {
  wakeSound();
  if (context?.state !== 'running') return;
  for (const [place, pitch] of [660, 880, 1100].entries()) {
    const from = context.currentTime + place * 0.25;
    const tone = context.createOscillator();
    const volume = context.createGain();
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(0.0001, from);
    volume.gain.exponentialRampToValueAtTime(0.3, from + 0.02);
    volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.22);
    tone.connect(volume).connect(context.destination);
    tone.start(from);
    tone.stop(from + 0.24);
  }
}
