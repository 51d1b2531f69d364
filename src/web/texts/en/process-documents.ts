/** Holds what the documents and topics of a process say; the other words of the process are in index.ts. */
export const processDocumentsTexts = {
  title: 'Documents, edition by edition',
  lead: 'What sources say that each document cites. Where no citation is recorded it is not known whether it cites any.',
  none: 'No document of this edition is recorded.',
  cites: 'Cites',
  topics: 'Topics',
  notKnown: 'not known',
  notRead: 'not known: no source here gives its text',
  quoted: 'not known: sources give words of its text, and no citation is recorded',
  event: 'the event is about it',
  document: 'a document of the edition is about it',
  both: 'the event and a document are about it',
} as const;
