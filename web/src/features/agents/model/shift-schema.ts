import * as z from 'zod/mini';
import * as m from '@/lib/messages/messages';
import { isWithin } from './week';

const texts = m.agentsPages.shifts;
const time = z.string().check(z.regex(/^([01]\d|2[0-3]):[0-5]\d$/, m.agentsPages.form.time));

export const shiftSchema = z
  .object({
    start: time,
    end: time,
    days: z.array(z.string()).check(z.minLength(1, texts.chooseDay)),
    breaks: z.array(z.object({ start: time, end: time, paid: z.boolean() })),
  })
  .check((context) => {
    const { start, end, breaks } = context.value;
    if (start === end) {
      context.issues.push({ code: 'custom', input: end, path: ['end'], message: texts.same });
    }
    breaks.forEach((one, index) => {
      if (!isWithin({ start, end }, one)) {
        context.issues.push({
          code: 'custom',
          input: one,
          path: ['breaks', index, 'end'],
          message: texts.breakOutside,
        });
      }
    });
  });
export type ShiftValues = z.infer<typeof shiftSchema>;
