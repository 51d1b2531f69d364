import { type Logger, pino } from 'pino';

const STANDARD_ERROR = 2;

/** To write each line by itself takes as much time as to make it. What is kept is written at the end of the process. */
const KEPT_BYTES = 4_096;
const LONGEST_KEPT_MS = 1_000;

/** A logger that writes one line of JSON an entry to the standard error, so that the standard output is left to commands. */
export const createLogger = (level: string): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    pino.destination({
      fd: STANDARD_ERROR,
      sync: false,
      minLength: KEPT_BYTES,
      periodicFlush: LONGEST_KEPT_MS,
    }),
  );
