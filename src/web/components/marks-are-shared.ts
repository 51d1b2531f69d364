import { createContext } from 'preact';

/** Tells the lines of a list whether one line above them says how all of them are known. */
export const MarksAreShared = createContext(false);
