import { type Logger, pino } from 'pino';

const STANDARD_ERROR = 2;

/** A logger that writes one line of JSON an entry to the standard error, so that the standard output is left to commands. */
export const createLogger = (level: string): Logger =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
    },
    pino.destination(STANDARD_ERROR),
  );
