import type { DocumentService } from '../document/document-service.ts';
import type { TwinService } from './twin-service.ts';

/** The open issue's document, saved and closed together with the other language beside it. */
export function documentsBeside(
  documents: DocumentService,
  twins: Pick<TwinService, 'side' | 'makeRoomFor' | 'close'>,
): DocumentService {
  const { side } = twins;
  return {
    ...documents,
    async open(issueId) {
      return (await twins.makeRoomFor(issueId)) && documents.open(issueId);
    },
    async close() {
      return (await twins.close()) && documents.close();
    },
    async save() {
      const saved = await Promise.all([documents.save(), side.documents.save()]);
      return saved.every(Boolean);
    },
    async recorded() {
      const recorded = await Promise.all([documents.recorded(), side.documents.recorded()]);
      return recorded.every(Boolean);
    },
  };
}
