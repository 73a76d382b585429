import { toLocalInput } from './local-input';

const MORNING = 9;
const AFTERNOON = 15;
const HOUR = 3_600_000;

export const PRESETS = ['in_an_hour', 'this_afternoon', 'tomorrow', 'next_monday', 'last_day_of_month'] as const;
export type Preset = (typeof PRESETS)[number];

/** When a preset is, on the viewer's clock; undefined where it has passed: an afternoon is over. */
export function presetTime(preset: Preset, now: number): Date | undefined {
  const date = new Date(now);
  const at = (days: number, hour: number): Date =>
    new Date(date.getFullYear(), date.getMonth(), date.getDate() + days, hour);
  switch (preset) {
    case 'in_an_hour':
      return new Date(now + HOUR);
    case 'this_afternoon':
      return date.getHours() < AFTERNOON - 1 ? at(0, AFTERNOON) : undefined;
    case 'tomorrow':
      return at(1, MORNING);
    case 'next_monday':
      return at(7 - ((date.getDay() + 6) % 7), MORNING);
    case 'last_day_of_month': {
      const tomorrow = at(1, MORNING);
      return new Date(tomorrow.getFullYear(), tomorrow.getMonth() + 1, 0, MORNING);
    }
  }
}

/** The presets that lie ahead, as a date and time field has them. */
export function presetsAhead(now: number): { preset: Preset; value: string }[] {
  return PRESETS.flatMap((preset) => {
    const time = presetTime(preset, now);
    return time ? [{ preset, value: toLocalInput(time.toISOString()) }] : [];
  });
}
