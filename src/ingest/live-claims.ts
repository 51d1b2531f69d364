/** Which claims of a fact count, and the evidence that they are for what is projected from them. */
import type { Agreement, ClaimRecord, Evidence, Period } from '../domain/model.js';
