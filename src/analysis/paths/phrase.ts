/** Words for a link between its two ends, in either direction. */
export interface Phrase {
  /** Reads "X … Y", from the start of the link to its end. */
  readonly forward: string;
  /** Reads "Y … X", from the end of the link to its start. */
  readonly backward: string;
  /** A relative clause about the end of the link; `%` stands for the name of its start. */
  readonly closing?: string;
}
