import type { OrganizationRecord } from '../../domain/model.js';
import type { Connection } from '../../store/queries/connections.js';
import {
  memberOf,
  membersOf,
  partOf,
  partsOf,
  tenuresOfBody,
  tenuresOfPerson,
} from '../../store/queries/connections.js';
import type { WindowFilter } from '../../store/queries/window.js';
import type { PageArgs } from '../arguments.js';
import { connectionField } from '../fields/planned-fields.js';
import { withColumns } from '../fields/with-source.js';
import type { DuringInput, Resolvers } from '../generated.js';
import { windowFilter } from '../relay/window-filter.js';
import { actorFields, entityFields } from './entities.js';

/** Answers with relations that hold for a time, of which the query may ask for a period. */
const duringField = <R>(connection: Connection<WindowFilter, R>) =>
  connectionField(
    (_: PageArgs & { readonly during?: DuringInput | null }) => connection,
    (args) => windowFilter(args.during),
  );

export const actorResolvers: Pick<Resolvers, 'State' | 'Organization' | 'Person'> = {
  State: {
    ...entityFields,
    ...actorFields,
    tenures: duringField(tenuresOfBody),
    memberOf: duringField(memberOf),
  },
  Organization: {
    ...entityFields,
    ...actorFields,
    organizationKind: withColumns(
      ['subkind'],
      (organization: OrganizationRecord) => organization.organizationKind,
    ),
    tenures: duringField(tenuresOfBody),
    members: duringField(membersOf),
    memberOf: duringField(memberOf),
    partOf: duringField(partOf),
    parts: duringField(partsOf),
  },
  Person: {
    ...entityFields,
    ...actorFields,
    tenures: duringField(tenuresOfPerson),
  },
};
