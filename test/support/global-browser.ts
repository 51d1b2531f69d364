/** Finds a Chromium once for the whole run, only when a selected file needs it. See browser.ts for its use. */
import type { TestProject } from 'vitest/node';
import { findChromium } from './chromium.js';
import './browser.js'; // for the type of what is provided

export default async function setup(project: TestProject): Promise<void> {
  project.provide('chromium', await findChromium());
}
