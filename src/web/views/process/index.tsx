/** Chooses between the list of processes and one process. */
import { useEffect } from 'preact/hooks';
import { addressOf, navigate } from '../../browser/router.js';
import type { ViewRoute } from '../../browser/view-route.js';
import { Process } from './process.js';
import { Processes } from './processes.js';

/** The address of a view that there was once: its question is now asked by the heads of the matrix. */
const COHORT = '/cohort';

export function ProcessView({ rest, params }: ViewRoute) {
  const isCohort = rest.endsWith(COHORT);
  useEffect(() => {
    if (!isCohort) return;
    const path = `/process/${rest.slice(0, -COHORT.length)}`;
    navigate(addressOf(path, Object.fromEntries(params)), { replace: true });
  }, [rest]);
  if (rest === '') return <Processes params={params} />;
  return isCohort ? null : <Process id={rest} params={params} />;
}
